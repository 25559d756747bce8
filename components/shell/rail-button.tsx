"use client";
import { Icon } from "@/components/ui/icon";
import { sendDisplay } from "./display/display-bar";

/** Folds the sidebar to its icons and back; remembered with the other display settings. */
export function RailButton() {
  return (
    <form
      method="post"
      action="/hien-thi"
      className="rail-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        sendDisplay(new FormData(form)).catch(() => form.submit());
      }}
    >
      <input type="hidden" name="press" value="sidebar" />
      <button type="submit" className="rail-button" title="Thu gọn hoặc mở rộng menu">
        <Icon name="swap" />
        <span className="nav-label">Thu gọn menu</span>
      </button>
    </form>
  );
}
