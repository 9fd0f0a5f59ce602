import DOMPurify from "isomorphic-dompurify";
import { marked } from "marked";
import { safeMarkdown } from "secure-bot/runtime";
import { SVG_NAMESPACE } from "./config.js";

interface TranscriptProps {
  question: string;
  answer: string;
}

export function Transcript({ question, answer }: TranscriptProps) {
  const rendered = marked.parse(safeMarkdown(answer, { allowLinks: ["docs.example.com"] })) as string;
  return (
    <article>
      <svg xmlns={SVG_NAMESPACE} width="16" height="16" aria-hidden="true" />
      <h2>{question}</h2>
      <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(rendered) }} />
    </article>
  );
}
