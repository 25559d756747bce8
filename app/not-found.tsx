import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/shell/not-found-notice";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";

export const metadata: Metadata = { title: "Không tìm thấy" };

export default function NotFound() {
  return (
    <PublicShell portal={portal()}>
      <NotFoundNotice homeHref="/" homeLabel="Về Trang chủ" />
    </PublicShell>
  );
}
