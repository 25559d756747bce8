"use client";

export type UploadedFile = { id: string; name: string; pages: number | null };
export type UploadAnswer = { ok: true; file: UploadedFile } | { ok: false; message: string };

const unreachable = "Chưa tải lên được. Kiểm tra kết nối rồi thử lại.";

/** Sends one file and says how far it is, 0 to 100; only this older interface tells the progress of sending. */
export function uploadEvidence(file: File, onProgress: (percent: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.set("purpose", "filing");
    body.set("file", file);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total ? Math.floor((loaded / total) * 100) : 0);
    request.onerror = () => resolve({ ok: false, message: unreachable });
    request.onload = () => resolve(answerOf(request));
    request.open("POST", "/tep");
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): UploadAnswer {
  try {
    const answer = JSON.parse(request.responseText) as UploadedFile & { detail?: string };
    if (request.status === 201) return { ok: true, file: answer };
    return { ok: false, message: answer.detail ?? unreachable };
  } catch {
    return { ok: false, message: unreachable };
  }
}
