import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";
import { endpoints } from "@/lib/api/registry";
import { slugify } from "@/lib/vietnamese";
import { EndpointFold } from "./endpoint-fold";

export const metadata: Metadata = {
  title: "REST v1",
  description: "Các địa chỉ để phần mềm khác làm việc với Cổng Thi đua.",
};

const tags = [...new Set(endpoints.map(({ tag }) => tag))].map((tag) => ({
  tag,
  id: slugify(tag),
  endpoints: endpoints.filter((endpoint) => endpoint.tag === tag),
}));

const rules: [term: string, text: string][] = [
  ["Xác thực", "Tiêu đề Authorization: Bearer và mã truy cập, tạo ở Tài khoản → Mã truy cập REST."],
  ["Quyền", "Mã làm được đúng những việc của vai trò, trong phạm vi đã chọn khi tạo."],
  ["Gửi lại an toàn", "Tiêu đề Idempotency-Key: gửi lại cùng khóa nhận lại đúng kết quả đầu tiên."],
  ["Phiên bản", "Nơi ghi If-Match: gửi phiên bản đã xem (ETag); người khác đã sửa thì nhận 409."],
  ["Danh sách", "Trả về items và nextCursor; gửi cursor để lấy trang sau, tối đa 100 dòng một trang."],
  ["Lỗi", "application/problem+json (RFC 9457): type cố định, detail là câu tiếng Việt, errors theo trường."],
];

export default function ApiPage() {
  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "REST v1" }]} />
      <PageHeader
        title="REST v1"
        description={`${endpoints.length} địa chỉ dưới /api/v1: mọi việc làm được trên giao diện đều làm được qua đây, với cùng quy tắc và cùng quyền.`}
        actions={
          <a className="button button-secondary" href="/api/v1/openapi.json">
            Mô tả OpenAPI 3.1
          </a>
        }
      />
      <Section title="Cách gọi">
        <dl className="details-list">
          {rules.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <nav aria-label="Nhóm địa chỉ" className="mb-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {tags.map(({ tag, id, endpoints: own }) => (
            <li key={id}>
              <a href={`#${id}`}>{tag}</a> <span className="so text-sm text-ink-2">({own.length})</span>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map(({ tag, id, endpoints: own }) => (
        <Section key={id} id={id} title={tag}>
          {own.map((endpoint) => (
            <EndpointFold key={`${endpoint.method} ${endpoint.path}`} endpoint={endpoint} />
          ))}
        </Section>
      ))}
    </>
  );
}
