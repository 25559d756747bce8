"use client";
import { type KeyboardEvent, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { quoted, searchIn, searchKey } from "@/lib/vietnamese";
import { useBinding } from "./binding";
import type { Choice } from "./choice-fields";
import { describedBy, FieldFrame } from "./field-frame";
import type { FieldProps } from "./text-fields";

const shownAtMost = 50;

type ComboboxFieldProps = FieldProps & { choices: readonly Choice[]; whenEmpty?: null | "" | undefined };

/** One of a long list, found by typing; diacritics are optional, best matches come first. */
export function ComboboxField({
  id,
  name,
  control,
  label,
  hint,
  optional,
  choices,
  whenEmpty = "",
}: ComboboxFieldProps) {
  const { error: refused, value, onChange, onBlur, ref } = useBinding({ id, name, control });
  const chosen = choices.find((choice) => choice.value === value);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  // What was typed and left standing without a choice: it stays, is named, and keeps the form from being sent.
  const [left, setLeft] = useState("");
  const unread =
    left && !chosen ? `${quoted(left)} không có trong danh sách. Chọn một mục có sẵn.` : undefined;
  const error = unread ?? refused;
  const open = query !== null;
  const found = query?.trim() ? searchIn(query, choices, (choice) => choice.label) : choices;
  const options = found.slice(0, shownAtMost);

  function choose(choice: Choice | undefined) {
    if (choice && !choice.disabled) onChange(choice.value);
    setQuery(null);
    setLeft("");
  }

  function leave() {
    afterPress(settle);
    onBlur();
  }

  function settle() {
    const typed = query?.trim() ?? "";
    const meant = typed && choices.find(({ label }) => searchKey(label) === searchKey(typed));
    if (meant) choose(meant);
    else if (typed) {
      setLeft(typed);
      onChange(whenEmpty);
    }
    setQuery(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to the Vietnamese keyboard until it has finished composing.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) return setQuery("");
      const by = event.key === "ArrowDown" ? 1 : -1;
      setActive((now) => (now + by + options.length) % Math.max(options.length, 1));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(options[active]);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setQuery(null);
    }
  }

  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <div className="relative">
        <input
          className="input combobox"
          type="text"
          role="combobox"
          placeholder="Gõ để tìm, có dấu hoặc không dấu"
          autoComplete="off"
          aria-expanded={open}
          aria-controls={`${id}-options`}
          aria-activedescendant={open && options[active] ? `${id}-option-${active}` : undefined}
          ref={ref}
          id={id}
          name={name}
          data-unread={unread}
          value={query ?? chosen?.label ?? left}
          onChange={(event) => {
            setQuery(event.target.value);
            setLeft("");
            setActive(0);
            if (event.target.value === "") onChange(whenEmpty);
          }}
          onClick={() => setQuery((now) => now ?? left)}
          onKeyDown={onKeyDown}
          onBlur={leave}
          {...describedBy({ id, hint, error })}
        />
        <Icon name="chevron-down" className="combobox-sign" />
        {open && (
          <div
            className="options"
            role="listbox"
            id={`${id}-options`}
            aria-label={typeof label === "string" ? label : undefined}
          >
            {options.map((choice, index) => (
              <div
                key={choice.value}
                id={`${id}-option-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={choice.value === value}
                data-active={index === active || undefined}
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                {choice.label}
                {choice.hint && <span className="field-hint block">{choice.hint}</span>}
              </div>
            ))}
            {options.length === 0 && (
              <p className="px-2 py-1 text-ink-2">Không tìm thấy. Gõ tên khác, có dấu hoặc không dấu.</p>
            )}
            {found.length > shownAtMost && (
              <p className="px-2 py-1 text-sm text-ink-2">
                Còn {found.length - shownAtMost} mục khác, gõ thêm để thu hẹp.
              </p>
            )}
          </div>
        )}
      </div>
    </FieldFrame>
  );
}

/** At once, or when a button that is being pressed is let go: a line that appears meanwhile would move it from under the pointer. */
function afterPress(run: () => void) {
  if (document.querySelector("button:active")) document.addEventListener("mouseup", run, { once: true });
  else run();
}
