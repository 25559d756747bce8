import type { ReactNode } from "react";
import { portal } from "@/components/shell/portal";
import { PublicShell } from "@/components/shell/public-shell";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell portal={portal()}>{children}</PublicShell>;
}
