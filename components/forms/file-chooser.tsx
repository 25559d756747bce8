"use client";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";

/** The browser's own file input under our words: browsers say "Choose File" in a language of their own. */
export function FileChooser({ onChange, ...input }: Omit<ComponentProps<"input">, "type" | "className">) {
  const ref = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState("");

  useEffect(() => {
    const form = ref.current?.form;
    const forget = () => setNames("");
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);

  return (
    <span className="file-chooser">
      <input
        {...input}
        ref={ref}
        type="file"
        onChange={(event) => {
          setNames([...(event.target.files ?? [])].map(({ name }) => name).join(", "));
          onChange?.(event);
        }}
      />
      <span className="button button-small" aria-hidden="true">
        <Icon name="upload" />
        Chọn tệp
      </span>
      <span className="file-chosen" aria-hidden="true">
        {names || "hoặc thả tệp vào đây"}
      </span>
    </span>
  );
}
