import { NotFoundNotice } from "@/components/shell/not-found-notice";

export default function NotFound() {
  return <NotFoundNotice homeHref="/lam-viec" homeLabel="Về Việc cần làm" />;
}
