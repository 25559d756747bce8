import type { ReactNode } from "react";
import { ProofProvider } from "@/components/forms/proof";
import { portal } from "@/components/shell/portal";
import { SignOut } from "@/components/shell/sign-out";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { openDocument } from "@/components/tables/served/document";
import { currentActor } from "@/lib/identity/session";
import { roleText } from "@/lib/identity/text";
import { formatInstant } from "@/lib/vietnamese";
import { navigationFor } from "./navigation";
import { proveAgainAction, signOutAction } from "./tai-khoan/actions";

/** The workspace around a page. It protects nothing: each page asks for its own actor. */
export async function WorkspaceFrame({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  // Signed out: the page inside redirects to the sign-in, and there is nothing to frame.
  if (!actor) return children;
  await openDocument();
  const own = roleText[actor.role];
  const role = actor.onBehalfOf ? `${own}, thay ${actor.onBehalfOf}` : own;
  return (
    <ProofProvider action={proveAgainAction}>
      <WorkspaceShell
        portal={{ ...portal(), province: actor.provinceName }}
        person={{ name: actor.name, role, unit: actor.unitName, canSwitch: actor.roleCount > 1 }}
        nav={navigationFor(actor)}
        signOut={<SignOut action={signOutAction} />}
        printNote={`Người in: ${actor.name}, ${role}, lúc ${formatInstant(new Date())}.`}
      >
        {children}
      </WorkspaceShell>
    </ProofProvider>
  );
}
