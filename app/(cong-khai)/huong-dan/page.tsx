import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Fold } from "@/components/ui/fold";
import { PageHeader } from "@/components/ui/section";

export const metadata: Metadata = { title: "Hướng dẫn" };

const parts: { role: string; steps: string[] }[] = [
  {
    role: "Người đọc",
    steps: [
      "Vào Phong trào thi đua để đọc kế hoạch, chỉ tiêu, điều kiện khen thưởng và mốc thời gian.",
      "Vào Kết quả để xem kết quả đã công nhận của từng đơn vị.",
      "Vào Quyết định khen thưởng để xem danh sách được khen; tìm theo tên, đơn vị hoặc số quyết định.",
    ],
  },
  {
    role: "Cán bộ nhập liệu của đơn vị",
    steps: [
      "Đăng nhập, mở việc đầu tiên trong Việc cần làm.",
      "Nhập số liệu kỳ vào lưới; số tự lưu, tài liệu kiểm chứng đính ngay ở chỉ tiêu.",
      "Bấm Kiểm tra rồi Chuyển lãnh đạo duyệt.",
      "Giữ danh sách Cán bộ của đơn vị đúng hiện trạng: đăng ký và khen thưởng cá nhân chọn người từ danh sách này.",
    ],
  },
  {
    role: "Lãnh đạo đơn vị",
    steps: [
      "Xem trang kiểm tra, bấm Trình Sở Nội vụ; hệ thống cấp mã tiếp nhận.",
      "Nội dung bị trả lại mở đúng ô cần sửa.",
      "Xem Khoảng cách tới khen thưởng để biết còn thiếu gì.",
    ],
  },
  {
    role: "Sở Nội vụ",
    steps: [
      "Soạn và ban hành kế hoạch; xác nhận đăng ký; thẩm định từng dòng số liệu.",
      "Nhập kết quả chỉ số kèm văn bản công nhận; xét thử, xét chính thức, công nhận kết quả.",
      "Lập danh sách đề nghị, lập tờ trình, công bố quyết định.",
    ],
  },
  {
    role: "Hội đồng và lãnh đạo",
    steps: [
      "Thành viên bỏ phiếu từng trường hợp, cả trên điện thoại; trường hợp của đơn vị mình không tham gia bỏ phiếu.",
      "Lãnh đạo xem mục Cần lưu ý trước, cho ý kiến từng dòng rồi Ký duyệt.",
    ],
  },
  {
    role: "Quản trị hệ thống",
    steps: [
      "Trong Danh mục, thêm khối thi đua; trong Đơn vị, thêm đơn vị và đặt vào khối; trong Cán bộ, dán danh sách từ Excel.",
      "Mở tài khoản, giao vai trò; mật khẩu cấp lần đầu được đổi ngay khi đăng nhập.",
      "Đối chiếu quy định áp dụng với văn bản gốc; thêm chỉ số, thang xếp loại và lịch nghỉ của từng năm.",
    ],
  },
];

export default function GuidePage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Hướng dẫn" }]} />
      <PageHeader title="Hướng dẫn" description="Từ kế hoạch đến Bằng khen, mỗi người làm vài việc." />
      <div className="grid max-w-reading gap-2">
        {parts.map(({ role, steps }, index) => (
          <Fold key={role} summary={role} open={index === 0}>
            <ol className="list-decimal pl-5">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Fold>
        ))}
      </div>
    </>
  );
}
