/** The languages in which the hosts answer. */
export type HostLanguage = "en" | "zh-CN";

/** What people read, in every language. */
export type HostWords = Readonly<Record<HostLanguage, string>>;

/** The language that an `Accept-Language` header likes best; English where it names none of ours. */
export function languageOf(header: string | undefined): HostLanguage {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", ...options] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = options.find((option) => option.startsWith("q="))?.slice(2);
    return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const quality = (language: string) =>
    Math.max(0, ...asked.filter(({ tag }) => tag.split("-")[0] === language).map((one) => one.quality));
  return quality("zh") > quality("en") ? "zh-CN" : "en";
}
