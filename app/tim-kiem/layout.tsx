import type { ReactNode } from "react";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";

/** Outside the group of cached pages, whose layout refuses what answers per request. */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return <PublicShell portal={portal()}>{children}</PublicShell>;
}
