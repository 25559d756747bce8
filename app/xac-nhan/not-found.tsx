import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/section";

export default function UnknownCertificate() {
  return (
    <>
      <PageHeader title="Không có bằng nào mang mã này" />
      <EmptyState title="Kiểm tra lại mã in trên bằng">
        Mã gồm 20 chữ và số. Nếu quét đúng mã mà vẫn thấy trang này, liên hệ cơ quan thường trực của tỉnh để
        được xác nhận.
      </EmptyState>
    </>
  );
}
