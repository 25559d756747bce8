"use client";
import { useEffect, useState } from "react";
import { Button } from "./button";
import { Icon } from "./icon";

export type ToastMessage = { text: string; kind?: "success" | "error"; sticky?: boolean };

const eventName = "portal:toast";
const visibleFor = 6000;

/** Confirms something in passing. Errors and `sticky` messages stay until closed. */
export function toast(text: string, options: Omit<ToastMessage, "text"> = {}) {
  window.dispatchEvent(new CustomEvent<ToastMessage>(eventName, { detail: { text, ...options } }));
}

type Shown = ToastMessage & { id: number };

/** Where toasts appear; placed once in the layout, so the live region exists before the first message. */
export function Toasts() {
  const [shown, setShown] = useState<Shown[]>([]);
  const close = (id: number) => setShown((list) => list.filter((item) => item.id !== id));

  useEffect(() => {
    let next = 0;
    const onToast = (event: Event) => {
      const message: Shown = { ...(event as CustomEvent<ToastMessage>).detail, id: next++ };
      setShown((list) => [...list.slice(-2), message]);
      if (!message.sticky && message.kind !== "error") {
        setTimeout(() => setShown((list) => list.filter((item) => item.id !== message.id)), visibleFor);
      }
    };
    window.addEventListener(eventName, onToast);
    return () => window.removeEventListener(eventName, onToast);
  }, []);

  return (
    <div className="toasts print:hidden" role="status">
      {shown.map(({ id, text, kind = "success" }) => (
        <div key={id} className={`notice ${kind === "error" ? "tone-failed" : "tone-met"}`}>
          <Icon name={kind === "error" ? "failed" : "met"} />
          <div className="flex items-start justify-between gap-3">
            <p>{text}</p>
            <Button variant="quiet" size="small" onClick={() => close(id)}>
              Đóng
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
