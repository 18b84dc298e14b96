import type { DocumentCode } from "./code.js";
import { enDocument } from "./en-document.js";
import type { ReportOf, Words } from "./raise.js";
import { zhCNDocument } from "./zh-CN-document.js";

/** The words of what is wrong with a document of whichever kind. */
export const DOCUMENT_WORDS: Words<DocumentCode> = { en: enDocument, "zh-CN": zhCNDocument };

/** Takes down what is wrong with a document of whichever kind. */
export type DocumentReport = ReportOf<DocumentCode>;
