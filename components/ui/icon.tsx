import type { IconName } from "./icon-names";

/** One drawing of `public/icons.svg` in the colour and size of the surrounding text; silent for screen readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`.trimEnd()} aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
