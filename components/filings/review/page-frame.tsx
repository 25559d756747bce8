"use client";
import { type PointerEvent, type ReactNode, useState } from "react";
import type { PageRegion } from "@/lib/filings/evidence/schema";

type Point = { x: number; y: number };
type PageFrameProps = {
  region: PageRegion | null;
  /** Given while a place is being marked: two corners, by pressing each or by dragging from one to the other. */
  onDraw?: ((region: PageRegion) => void) | undefined;
  children: ReactNode;
};

const smallest = 0.01;
const rounded = (part: number) => Math.round(part * 10_000) / 10_000;

function between(a: Point, b: Point): PageRegion {
  const x = rounded(Math.min(a.x, b.x));
  const y = rounded(Math.min(a.y, b.y));
  return { x, y, width: rounded(Math.abs(a.x - b.x)), height: rounded(Math.abs(a.y - b.y)) };
}
const isLarge = ({ width, height }: PageRegion) => width >= smallest && height >= smallest;

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const part = (at: number, size: number) => Math.min(Math.max(at / size, 0), 1);
  return { x: part(clientX - left, width), y: part(clientY - top, height) };
}

/** A page with the place on it that proves the number, in a frame. */
export function PageFrame({ region, onDraw, children }: PageFrameProps) {
  const [corner, setCorner] = useState<Point | null>(null);
  const [drawn, setDrawn] = useState<PageRegion | null>(null);
  const shown = drawn ?? region;

  function finish(event: PointerEvent<SVGSVGElement>) {
    if (!corner || !onDraw) return;
    const whole = between(corner, pointOf(event));
    // Pressed without dragging: the next press gives the other corner.
    if (!isLarge(whole)) return;
    setCorner(null);
    setDrawn(null);
    onDraw(whole);
  }

  return (
    <div className="page-frame">
      {children}
      <svg
        className={onDraw ? "page-frame-draw" : undefined}
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          // Dragged beyond the edge, it still ends here.
          event.currentTarget.setPointerCapture(event.pointerId);
          if (onDraw && !corner) setCorner(pointOf(event));
        }}
        onPointerMove={(event) => corner && setDrawn(between(corner, pointOf(event)))}
        onPointerUp={finish}
      >
        {shown && <rect className="page-frame-place" {...shown} vectorEffect="non-scaling-stroke" />}
      </svg>
    </div>
  );
}
