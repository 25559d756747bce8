"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { inProgress } from "./verb-text";

export type LayerProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Id of what is read with the title when the layer opens: the focus stands beyond it. */
  describedBy?: string | undefined;
  children: ReactNode;
};

/**
 * The platform's own modal dialog: it traps focus, closes with Escape, returns focus, and needs no inline style.
 * `onClose` must set `open` to false.
 */
function Layer({
  open,
  onClose,
  title,
  describedBy,
  children,
  className,
}: LayerProps & { className: string }) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      className={className}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      onClose={onClose}
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4 px-5 pt-4">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <Button variant="quiet" size="small" onClick={onClose}>
              <Icon name="close" /> Đóng
            </Button>
          </div>
          <div className="px-5 pt-2 pb-5">{children}</div>
        </>
      )}
    </dialog>
  );
}

/** A question or short form over the page. */
export function Dialog({ wide, ...props }: LayerProps & { wide?: boolean }) {
  return <Layer {...props} className={wide ? "dialog dialog-wide" : "dialog"} />;
}

/** A panel at the side, or from below on phones. */
export function Sheet({ side = "right", ...props }: LayerProps & { side?: "left" | "right" }) {
  return <Layer {...props} className={side === "left" ? "sheet sheet-left" : "sheet"} />;
}

type ConfirmProps = Omit<LayerProps, "children"> & {
  verb: string;
  pendingVerb?: string;
  danger?: boolean;
  pending?: boolean;
  message?: string | null;
  children?: ReactNode;
  onConfirm: (fields: FormData, form: HTMLFormElement) => void;
};

/** Asks before something that touches others: the button repeats the verb, the way out is `Quay lại`. */
export function ConfirmDialog({
  verb,
  pendingVerb,
  danger,
  pending,
  message,
  children,
  onConfirm,
  ...layer
}: ConfirmProps) {
  return (
    <Dialog {...layer}>
      <form
        className="grid gap-4"
        // What is missing is said in our words: those of browsers are in a language of their own.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onConfirm(new FormData(event.currentTarget), event.currentTarget);
        }}
      >
        {children}
        {message && (
          // A long form would leave the refusal below what is seen of it.
          <p
            key={message}
            role="alert"
            className="notice tone-failed"
            ref={(notice) => notice?.scrollIntoView?.({ block: "nearest" })}
          >
            <Icon name="failed" />
            <span>{message}</span>
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={layer.onClose}>Quay lại</Button>
          <Button type="submit" variant={danger ? "danger" : "primary"} aria-disabled={pending || undefined}>
            {pending ? (pendingVerb ?? inProgress(verb)) : verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
