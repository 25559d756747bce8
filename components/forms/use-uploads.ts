"use client";
import { useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { formatFileSize } from "@/lib/vietnamese";

/** A file the server has taken. */
export type UploadedFile = { id: string; name: string; size: number; pages?: number | null };

export type UploadItem = { key: number; name: string; size: number } & (
  | { state: "sending"; percent: number }
  | { state: "done"; file: UploadedFile }
  | { state: "failed"; message: string; retry: () => void }
);

export type UploadTarget = {
  /** Takes a POST of `file` and `purpose` as multipart/form-data; answers the file, or a problem (RFC 9457). */
  to?: string;
  purpose: string;
  largest?: number;
};

const megabyte = 1024 * 1024;
const unreachable = "Chưa gửi được tệp. Kiểm tra kết nối rồi thử lại.";

/** Uploads with a state per file: how far it is, that it has arrived, or why not and how to try again. */
export function useUploads(
  { to = "/tep", purpose, largest = 20 * megabyte }: UploadTarget,
  onUploaded: (file: UploadedFile) => void,
) {
  const [items, setItems] = useState<UploadItem[]>([]);
  const nextKey = useRef(0);

  const show = (item: UploadItem) =>
    setItems((list) =>
      list.some(({ key }) => key === item.key)
        ? list.map((old) => (old.key === item.key ? item : old))
        : [...list, item],
    );
  const forget = (key: number) => setItems((list) => list.filter((item) => item.key !== key));

  function send(file: File, key = nextKey.current++) {
    const about = { key, name: file.name, size: file.size };
    const fail = (message: string) =>
      show({ ...about, state: "failed", message, retry: () => send(file, key) });
    if (file.size === 0) return fail(`Tệp “${file.name}” không có nội dung. Chọn lại tệp.`);
    if (file.size > largest)
      return fail(`Tệp “${file.name}” nặng ${formatFileSize(file.size)}, tối đa ${formatFileSize(largest)}.`);

    show({ ...about, state: "sending", percent: 0 });
    post(to, { file, purpose }, (percent) => show({ ...about, state: "sending", percent })).then(
      (result) => {
        if (!result.ok) return fail(result.message);
        show({ ...about, state: "done", file: result.data });
        onUploaded(result.data);
      },
      () => fail(unreachable),
    );
  }

  function add(files: Iterable<File>) {
    for (const file of files) send(file);
  }

  return { items, forget, add };
}

// XMLHttpRequest, because fetch cannot tell how much of a request has been sent.
function post(to: string, fields: { file: File; purpose: string }, onProgress: (percent: number) => void) {
  return new Promise<ActionResult<UploadedFile>>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", to);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onerror = reject;
    request.onload = () => resolve(resultOf(request.status, request.response));
    const body = new FormData();
    body.set("purpose", fields.purpose);
    body.set("file", fields.file);
    request.send(body);
  });
}

function resultOf(
  status: number,
  body: Partial<UploadedFile & { detail: string }> | null,
): ActionResult<UploadedFile> {
  const { id, name, size, pages = null, detail } = body ?? {};
  if (status < 300 && id && name && size !== undefined) return { ok: true, data: { id, name, size, pages } };
  return { ok: false, message: detail ?? unreachable };
}
