import { marked } from "marked";

interface TranscriptProps {
  question: string;
  answer: string;
}

/** One question and the bot's answer, as the moderators see it. */
export function Transcript({ question, answer }: TranscriptProps) {
  return (
    <article className="transcript">
      <h2>{question}</h2>
      {/* answers are Markdown */}
      <div dangerouslySetInnerHTML={{ __html: marked.parse(answer) as string }} />
    </article>
  );
}
