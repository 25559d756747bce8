import type { ReactNode } from "react";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";

/** Outside the group of cached pages: what a code leads to is kept by nobody. */
export default function CertificateLayout({ children }: { children: ReactNode }) {
  return <PublicShell portal={portal()}>{children}</PublicShell>;
}
