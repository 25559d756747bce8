export { enqueue, refreshTask } from "./enqueue";
