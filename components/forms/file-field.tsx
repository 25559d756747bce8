"use client";
import { type ReactNode, useRef } from "react";
import { useBinding } from "./binding";
import { describedBy, FieldFrame } from "./field-frame";
import { FileChooser } from "./file-chooser";
import type { FieldProps } from "./text-fields";
import { UploadList } from "./upload-list";
import { type UploadedFile, type UploadTarget, useUploads } from "./use-uploads";

const accepted = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";
const standardHint = "PDF, DOCX, XLSX, JPG, PNG, tối đa 20 MB.";

type FileInputProps = UploadTarget & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  accept?: string;
  multiple?: boolean;
  onUploaded: (file: UploadedFile) => void;
  onRemoved?: (file: UploadedFile) => void;
};

/** Files sent as soon as they are chosen; what to do with a file that has arrived is the caller's. */
export function FileInput(props: FileInputProps) {
  const {
    id,
    label,
    hint = standardHint,
    error,
    optional,
    accept = accepted,
    multiple,
    onUploaded,
    onRemoved,
  } = props;
  const { items, forget, add } = useUploads(props, onUploaded);
  return (
    <FieldFrame {...{ id, label, hint, error, optional }}>
      <FileChooser
        id={id}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          add(event.target.files ?? []);
          // The same file may be chosen again after a failure.
          event.target.value = "";
        }}
        {...describedBy({ id, hint, error })}
      />
      {items.length > 0 && (
        <UploadList
          items={items}
          onRemove={(item) => {
            forget(item.key);
            if (item.state === "done") onRemoved?.(item.file);
          }}
        />
      )}
    </FieldFrame>
  );
}

/** Files of a form: the value is the id of the uploaded file, or the list of ids with `multiple`. */
export function FileField({
  id,
  name,
  control,
  ...rest
}: FieldProps & UploadTarget & { accept?: string; multiple?: boolean }) {
  const { value, onChange, error } = useBinding({ id, name, control });
  // Two files may arrive before the form is drawn again, so the list is kept beside the drawn value.
  const ids = useRef<string[]>(Array.isArray(value) ? value : []);
  const keep = (list: string[]) => {
    ids.current = list;
    onChange(list);
  };
  return (
    <FileInput
      {...rest}
      id={id}
      error={error}
      onUploaded={(file) => (rest.multiple ? keep([...ids.current, file.id]) : onChange(file.id))}
      onRemoved={(file) =>
        rest.multiple ? keep(ids.current.filter((one) => one !== file.id)) : onChange(null)
      }
    />
  );
}
