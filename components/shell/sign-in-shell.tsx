import type { ReactNode } from "react";
import { BandName } from "./band-name";
import { Footer } from "./footer";
import type { Portal } from "./portal";
import { UtilityBar } from "./utility-bar";

/** The frame of the sign-in page: the portal's face and the help, no menu. The page brings its own `main`. */
export function SignInShell({ portal, children }: { portal: Portal; children: ReactNode }) {
  return (
    <div className="public-shell">
      <UtilityBar />
      <header className="band" data-brand={portal.brand}>
        <div className="band-inner">
          <BandName portal={portal} href="/" size={52} />
        </div>
      </header>
      {children}
      <Footer portal={portal} />
    </div>
  );
}
