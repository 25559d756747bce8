"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** The device's own calendar beside the text, for those who rather point; the text stays the field. */
export function DatePicker({ day, onPick }: { day: string; onPick: (day: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="relative">
      <input
        ref={picker}
        className="date-picker"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
      <Button variant="quiet" onClick={() => picker.current?.showPicker()}>
        <Icon name="calendar" />
        <span className="sr-only">Chọn ngày trên lịch</span>
      </Button>
    </span>
  );
}
