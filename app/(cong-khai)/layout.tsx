import type { ReactNode } from "react";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";

// Public pages are kept for everybody and get their content security policy from the page cache. A page that must
// answer per request says `dynamic = "force-dynamic"` and is named in proxy.ts; without that it fails to build.
export const dynamic = "error";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell portal={portal()}>{children}</PublicShell>;
}
