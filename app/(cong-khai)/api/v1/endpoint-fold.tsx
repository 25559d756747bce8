import { HtmlTable } from "@/components/tables/html-table";
import { DetailsList } from "@/components/ui/details-list";
import { Fold } from "@/components/ui/fold";
import type { Endpoint } from "@/lib/api/endpoint";
import { type Field, fieldsOf } from "@/lib/api/fields";
import { actionText } from "@/lib/identity/text";

function permissionText({ action, isPublic }: Endpoint) {
  if (isPublic) return "Ai cũng gọi được, không cần mã";
  return action ? `${actionText[action]} (${action})` : "Mọi tài khoản đang dùng";
}

function Fields({ title, fields }: { title: string; fields: Field[] }) {
  if (fields.length === 0) return null;
  return (
    <div className="mt-3">
      <HtmlTable
        caption={title}
        phone="cards"
        rows={fields}
        columns={[
          { head: "Trường", rowHead: true, cell: ({ name }) => name },
          { head: "Kiểu", cell: ({ type }) => type },
          { head: "Bắt buộc", cell: ({ required }) => (required ? "Có" : "Không") },
        ]}
      />
    </div>
  );
}

/** One operation: what it does, who may, what it takes. Opens without script. */
export function EndpointFold({ endpoint }: { endpoint: Endpoint }) {
  const { method, path, summary, body, query, needsVersion, upload, status = 200 } = endpoint;
  const rows = [
    { term: "Quyền", detail: permissionText(endpoint) },
    ...(needsVersion ? [{ term: "If-Match", detail: "Bắt buộc, phiên bản đã xem" }] : []),
    ...(upload ? [{ term: "Nội dung gửi", detail: "multipart/form-data, tệp trong phần “file”" }] : []),
    { term: "Thành công", detail: String(status) },
  ];
  return (
    <Fold
      summary={
        <span className="grid gap-x-3 sm:grid-cols-[4rem_1fr]">
          <code className="font-semibold">{method}</code>
          <span className="min-w-0">
            <code className="break-words">/api/v1{path}</code>
            <span className="block text-sm font-normal text-ink-2">{summary}</span>
          </span>
        </span>
      }
    >
      <DetailsList rows={rows} />
      {query && <Fields title="Tham số" fields={fieldsOf(query)} />}
      {body && <Fields title="Nội dung gửi" fields={fieldsOf(body)} />}
    </Fold>
  );
}
