import { filesPerValue, type LinkObstacle } from "./rules";

export const linkObstacleText: Record<LinkObstacle, (pages: number | null) => string> = {
  "page-beyond-file": (pages) => `Tệp chỉ có ${pages ?? 1} trang. Nhập lại số trang.`,
  "too-many-files": () => `Mỗi chỉ tiêu gắn tối đa ${filesPerValue} tệp. Gỡ bớt tệp không cần thiết.`,
};
