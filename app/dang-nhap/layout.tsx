import type { ReactNode } from "react";
import { portal } from "@/components/shell/portal";
import { SignInShell } from "@/components/shell/sign-in-shell";

export default function SignInLayout({ children }: { children: ReactNode }) {
  return <SignInShell portal={portal()}>{children}</SignInShell>;
}
