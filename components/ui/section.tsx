import type { ReactNode } from "react";

type HeadingProps = { title: ReactNode; description?: ReactNode; actions?: ReactNode };

/** The top of a page: its one `h1`, status tags beside it, what it is about, and the page's verbs. */
export function PageHeader({ title, tags, description, actions }: HeadingProps & { tags?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-[60rem] flex-1 basis-[32rem]">
        <h1>{title}</h1>
        {tags && <div className="mt-2 flex flex-wrap items-center gap-2">{tags}</div>}
        {description && <p className="mt-1 max-w-reading text-ink-2">{description}</p>}
      </div>
      {actions && <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </header>
  );
}

type SectionProps = HeadingProps & { id?: string; children: ReactNode };

/** A part of a page under its `h2`. */
export function Section({ id, title, description, actions, children }: SectionProps) {
  return (
    <section id={id} className="section">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2>{title}</h2>
          {description && <p className="text-sm text-ink-2">{description}</p>}
        </div>
        {actions && <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A bordered panel. */
export function Card({ className = "", children }: { className?: string; children: ReactNode }) {
  return <div className={`card ${className}`.trimEnd()}>{children}</div>;
}
