import type { Services } from '../ui/services.ts';
import { describeTool, findingsTool, listTool } from './askTools.ts';
import { findTool } from './findTool.ts';
import type { Tool } from './tool.ts';

const makers = {
  ses_list_configuration_sets: listTool,
  ses_describe_configuration_set: describeTool,
  ses_find_configuration_set: findTool,
  ses_configuration_set_findings: findingsTool,
};

/** The names of the tools, as package.json declares them. */
export type ToolName = keyof typeof makers;

export function createTool(name: ToolName, services: Services): Tool {
  return makers[name](services);
}
