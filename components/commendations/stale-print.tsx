import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/vietnamese";

/** Said before a signature: what was printed is no longer what the data says. */
export const StalePrint = ({ madeAt }: { madeAt: Date }) => (
  <div className="mb-4">
    <Notice kind="warning" title="Bản đã in không còn khớp với dữ liệu">
      Văn bản in lúc {formatInstant(madeAt)} được lập từ dữ liệu đã thay đổi sau đó. In lại trước khi ký.
    </Notice>
  </div>
);
