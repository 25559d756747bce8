export type FoundingObstacle = "id-taken" | "email-taken" | "begins-later";

export const foundingObstacleText: Record<FoundingObstacle, string> = {
  "id-taken": "Mã tỉnh này đã có.",
  "email-taken": "Tài khoản công vụ này đã có.",
  "begins-later": "Ngày bắt đầu phải từ hôm nay trở về trước.",
};

/** Who stands in the log where nobody of the province has acted yet. */
export const installer = { userId: "installer", name: "Người cài đặt hệ thống", role: null };
