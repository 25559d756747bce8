import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Fold } from "@/components/ui/fold";
import { PageHeader } from "@/components/ui/section";
import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { requireActorFor } from "@/lib/identity/session";
import { listIndices } from "@/lib/indices/queries";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Nhập kết quả chỉ số" };

export default async function ImportPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/chi-so/nhap">) {
  const { id } = await params;
  const actor = await requireActorFor("index.import");
  const [campaign, indices] = await Promise.all([findCampaignHead(actor, id), listIndices(actor)]);
  if (!campaign) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <Breadcrumb items={[{ label: "Kết quả chỉ số", href: `${here}/chi-so` }, { label: "Nhập từ Excel" }]} />
      <PageHeader
        title="Nhập kết quả chỉ số"
        description="Bước 1: chọn tệp và văn bản công nhận. Chưa có gì được ghi cho đến khi xác nhận ở bước sau."
      />
      <Fold summary="Tệp cần có những cột nào?">
        <p>
          Một dòng mỗi đơn vị, có cột <b>Đơn vị</b> (hoặc <b>Mã đơn vị</b>) và cột <b>Giá trị</b> hoặc{" "}
          <b>Xếp loại</b>. Có thể thêm Tự chấm, Thẩm định, Điều tra, Ghi chú. Đơn vị không thuộc diện đánh giá
          ghi “Không thuộc diện đánh giá”, không để trống. Tên viết không dấu hoặc tên cũ vẫn được nhận ra.
        </p>
        <p>
          Có điểm từng tiêu chí thì dùng một trong hai cách. Mỗi dòng một tiêu chí của một đơn vị, với các cột{" "}
          <b>Mã tiêu chí</b>, <b>Tiêu chí</b>, <b>Điểm tối đa</b>, <b>Tự chấm</b>, <b>Thẩm định</b>,{" "}
          <b>Điều tra</b>; dòng không ghi tiêu chí (hoặc ghi “Tổng”) là kết quả chung của đơn vị. Hoặc mỗi
          dòng một đơn vị, thêm các cột như <b>1.1 Điểm tối đa</b>, <b>1.1 Tự chấm</b>, <b>1.1 Thẩm định</b>.
          Thiếu kết quả chung thì giữ kết quả đang có hiệu lực. Điểm giữ bốn chữ số thập phân.
        </p>
      </Fold>
      <ImportForm
        here={`${here}/chi-so/nhap`}
        indices={indices.map(({ code, name, shortName }) => ({
          value: code,
          label: `${shortName} – ${name}`,
        }))}
      />
    </>
  );
}
