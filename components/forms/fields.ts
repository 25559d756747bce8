import "./without-eval";

export { CheckboxField, type Choice, RadioGroupField, SelectField } from "./choice-fields";
export { ComboboxField } from "./combobox-field";
export { DateField } from "./date-field";
export { ErrorSummary } from "./error-summary";
export { FileField, FileInput } from "./file-field";
export { NumberField } from "./number-field";
export { SubmitBar, SubmitButton } from "./submit-bar";
export { TextAreaField, TextField } from "./text-fields";
