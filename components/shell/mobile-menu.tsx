"use client";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { Sheet } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";

/** The sidebar of phones: a sheet with a visible way to close it, closed by arriving on another page. */
export function MobileMenu({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <div className="mobile-menu">
      <button type="button" className="band-link" onClick={() => setOpenOn(path)}>
        <Icon name="menu" />
        Menu
      </button>
      <Sheet side="left" open={openOn === path} onClose={() => setOpenOn(null)} title="Menu làm việc">
        {children}
      </Sheet>
    </div>
  );
}
