"use client";
import { type FormEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";

type Press = { press: string; short: string; long?: string; icon?: IconName };

const groups: { label: string; presses: Press[] }[] = [
  {
    label: "Cỡ chữ",
    presses: [
      { press: "size-down", short: "A-", long: "Thu nhỏ chữ" },
      { press: "size-reset", short: "A", long: "Cỡ chữ mặc định" },
      { press: "size-up", short: "A+", long: "Phóng to chữ" },
    ],
  },
  {
    label: "Tương phản",
    presses: [
      { press: "contrast-up", short: "Tăng tương phản", icon: "contrast-up" },
      { press: "contrast-down", short: "Giảm tương phản", icon: "contrast-down" },
    ],
  },
  {
    label: "Nền",
    presses: [
      { press: "theme:light", short: "Sáng", icon: "sun" },
      { press: "theme:dark", short: "Tối", icon: "moon" },
      { press: "theme:device", short: "Theo thiết bị", icon: "device" },
    ],
  },
];

/**
 * Type size, contrast and theme. A plain form that works without script; with script the choice is sent in the
 * background and the stylesheet exchanged, so that nothing typed on the page is lost.
 */
export function DisplayBar() {
  const [said, setSaid] = useState("");

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setSaid(await sendDisplay(body).catch(() => "Chưa đổi được hiển thị. Kiểm tra kết nối rồi thử lại."));
  }

  return (
    <form className="display-bar" method="post" action="/hien-thi" onSubmit={onSubmit}>
      {groups.map(({ label, presses }) => (
        <fieldset key={label}>
          <legend className="sr-only">{label}</legend>
          {presses.map(({ press, short, long, icon }) => (
            <button
              key={press}
              type="submit"
              name="press"
              value={press}
              data-press={press}
              className="display-button"
              aria-label={long}
              title={long ?? short}
            >
              {icon && <Icon name={icon} className="display-icon" />}
              <span className={icon && "display-word"}>{short}</span>
            </button>
          ))}
        </fieldset>
      ))}
      <span className="sr-only display-state" />
      <span className="sr-only" role="status">
        {said}
      </span>
    </form>
  );
}

/** Stores a press and redraws the page in the new look; answers the sentence that describes it. */
export async function sendDisplay(body: FormData): Promise<string> {
  const response = await fetch("/hien-thi", {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
  });
  if (!response.ok) throw new Error(`display settings answered ${response.status}`);
  const { text } = (await response.json()) as { text: string };
  exchangeStylesheet();
  return text;
}

function exchangeStylesheet() {
  const old = document.querySelector<HTMLLinkElement>("link[data-display]");
  if (!old) return;
  const fresh = old.cloneNode() as HTMLLinkElement;
  fresh.href = `/hien-thi.css?${Date.now()}`;
  fresh.onload = () => old.remove();
  old.after(fresh);
}
