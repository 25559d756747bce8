"use client";
import type { ReactNode } from "react";
import { useFieldArray } from "react-hook-form";
import { RemoveButton } from "@/components/forms/remove-button";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { DraftForm } from "./draft/draft-form";
import { entryAnchor } from "./wording/anchors";

type EntriesProps = {
  form: DraftForm;
  /** The list inside the terms: "terms.contents". */
  name: string;
  /** What one entry is called: `Nội dung`. */
  noun: string;
  /** Ids of new entries begin with it. */
  prefix: string;
  /** An empty entry, apart from its id. */
  blank: object;
  children: (path: string, index: number) => ReactNode;
};

/** A list of entries to add, order and take away; what is taken away is gone only when saved. */
export function Entries({ form, name, noun, prefix, blank, children }: EntriesProps) {
  const { fields, append, remove, move } = useFieldArray({
    control: form.form.control,
    name,
    keyName: "key",
  });
  const ids = fields.map((entry) => String((entry as { id?: string }).id));
  return (
    <>
      {fields.map((entry, index) => (
        <section
          key={entry.key}
          id={entryAnchor(String((entry as { id?: string }).id))}
          className="entry"
          aria-label={`${noun} ${index + 1}`}
        >
          <div className="entry-head">
            <h3>
              {noun} {index + 1}
            </h3>
            <span className="flex gap-1">
              {index > 0 && (
                <Button variant="quiet" size="small" onClick={() => move(index, index - 1)}>
                  Lên
                </Button>
              )}
              {index < fields.length - 1 && (
                <Button variant="quiet" size="small" onClick={() => move(index, index + 1)}>
                  Xuống
                </Button>
              )}
              <RemoveButton onRemove={() => remove(index)}>
                <Icon name="trash" /> Bỏ
              </RemoveButton>
            </span>
          </div>
          {children(`${name}.${index}`, index)}
        </section>
      ))}
      <Button icon="plus" onClick={() => append({ ...structuredClone(blank), id: freeId(prefix, ids) })}>
        Thêm {noun.charAt(0).toLocaleLowerCase("vi") + noun.slice(1)}
      </Button>
    </>
  );
}

/** An id no entry of the list has, on this screen or on another author's: both may be adding one just now. */
export function freeId(prefix: string, taken: readonly string[]): string {
  const id = `${prefix}-${Math.random().toString(36).slice(2, 7)}`;
  return taken.includes(id) ? freeId(prefix, taken) : id;
}
