import { expect, test } from "vitest";
import { readSettings } from "./settings";

const why = (environment: Record<string, string>) => {
  try {
    readSettings(environment);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

test("an empty environment is enough", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    DEMO_DATA: "auto",
    origin: "http://127.0.0.1:3000",
  });
  expect(settings.DATA_DIR).toBe(`${process.cwd()}/.data`);
  expect(settings.FILES_DIR).toBe(`${process.cwd()}/.data/files`);
});

test("an empty value counts as not set", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: " ", AUDIT_KEY: "" })).toMatchObject({ PORT: 3000 });
});

test.each([
  [{ PORT: "8080" }, "http://127.0.0.1:8080"],
  [{ PORT: "8080", HOST: "0.0.0.0" }, "http://localhost:8080"],
  [{ NEXTAUTH_URL: "https://thi-dua.example/vao" }, "https://thi-dua.example"],
  [{ BASE_URL: "https://a.example", NEXTAUTH_URL: "https://b.example" }, "https://a.example"],
])("%j is reached at %s", (environment, origin) => {
  expect(readSettings(environment).origin).toBe(origin);
});

test.each([
  [{ PORT: "http" }, 'PORT must be a whole number from 1 to 65535 (it is "http").'],
  [{ PORT: "70000" }, 'PORT must be 65535 or less (it is "70000").'],
  [{ PORT: "30.5" }, 'PORT must be a whole number from 1 to 65535 (it is "30.5").'],
  [
    { DATABASE_URL: "localhost:5432" },
    "DATABASE_URL must be an address starting with postgres:// or postgresql://.",
  ],
  [
    { DATABASE_URL: "mysql://u:secret@h/d" },
    "DATABASE_URL must be an address starting with postgres:// or postgresql://.",
  ],
  [{ AUDIT_KEY: "short" }, "AUDIT_KEY must have at least 32 characters."],
  [{ DEMO_DATA: "yes" }, 'DEMO_DATA must be auto or off (it is "yes").'],
  [{ SMTP_URL: "mail.example" }, "SMTP_URL must be an address starting with smtp:// or smtps://."],
])("%j is refused in a sentence that gives no secret away", (environment, sentence) => {
  expect(why(environment)).toBe(sentence);
});

test("every wrong setting is told at once", () => {
  expect(why({ PORT: "0", APP_SECRET: "x" }).split("\n")).toEqual([
    'PORT must be 1 or more (it is "0").',
    "APP_SECRET must have at least 32 characters.",
  ]);
});

test("the application's own connection needs the owner's beside it", () => {
  expect(why({ APP_DATABASE_URL: "postgresql://thi_dua_app:x@h/d" })).toMatch("without DATABASE_URL");
});
