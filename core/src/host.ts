/**
 * Entry `secure-bot/host`: what hosts (ESLint plugin, language server) build on. They bring the tree and translate
 * findings; the parser is loaded for cross-file analysis only.
 */
export { findingsOf, type AnalysisSettings, type EnabledRule } from './engine/analyze.ts';
export { folderOf, toSettings } from './engine/config.ts';
export { isConfigError } from './engine/config-error.ts';
export { optionsSchemaOf, type Config } from './engine/config-schema.ts';
export { compareFindings, mergeDuplicates, type Finding, type Note } from './engine/finding.ts';
export { parseConfig } from './engine/parse-config.ts';
export { loadParserNow } from './engine/parse.ts';
export { createProjectHost } from './engine/project-host.ts';
export { isGenerated } from './engine/shape.ts';
export { suppressionsWithoutReason } from './engine/suppress.ts';
export { createPathFilter } from './engine/walk.ts';
export { createFileModel, type FileModel, type ParsedFile, type ProjectHost } from './model/file-model.ts';
export type { Program } from './model/node.ts';
export type { CommonOptions, Rule, RuleMeta, Severity } from './rule/types.ts';
export { ruleUrl } from './rule/url.ts';
export { rules } from './rules/index.ts';
export { maskSecretsIn } from './secrets/mask.ts';
export { presets, type PresetName } from './rules/presets.ts';
