import type { ReactNode } from "react";
import { WorkspaceFrame } from "../lam-viec/frame";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <WorkspaceFrame>{children}</WorkspaceFrame>;
}
