/** What an audit came to. `unknown`: the registry was not asked or did not answer as it should. */
interface Judgement {
  verdict: 'clean' | 'vulnerable' | 'unknown';
  /** For people. */
  lines: string[];
}

interface Report {
  vulnerabilities?: Record<string, { severity?: string; range?: string; fixAvailable?: unknown }>;
  metadata?: { vulnerabilities?: Record<string, number> };
  message?: string;
}

const GRAVE = ['critical', 'high'];

/** Reads what `npm audit --json` wrote. Anything but a whole report is no report. */
export function judge(output: string): Judgement {
  const report = parsed(output);
  const counts = report?.metadata?.vulnerabilities;
  if (!report?.vulnerabilities || typeof counts?.['total'] !== 'number') {
    const reason = report?.message ?? (output.trim().slice(0, 200) || 'no answer');
    return {
      verdict: 'unknown',
      lines: [
        'NOT AUDITED: the registry tells nothing of vulnerabilities here.',
        `  ${reason}`,
        'Whether the packages have known vulnerabilities is not known; run this where the registry answers.',
      ],
    };
  }
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    GRAVE.includes(severity ?? ''),
  );
  const total = `${String(counts['total'])} known vulnerabilities, ${String(grave.length)} of them high or critical`;
  return {
    verdict: grave.length > 0 ? 'vulnerable' : 'clean',
    lines: [
      ...grave.map(
        ([name, { severity = '', range = '', fixAvailable }]) =>
          `${severity}: ${name} ${range}${fixAvailable ? ' (there is a mended version)' : ''}`,
      ),
      total,
    ],
  };
}

function parsed(output: string): Report | undefined {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return undefined;
  }
}
