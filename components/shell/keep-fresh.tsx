"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Redraws the page while a job runs; nothing to press, and without script a reload does the same. */
export function KeepFresh({ seconds = 2 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
