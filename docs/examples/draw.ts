import type { Chart } from 'commissioning-kit/charts';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Draws a chart's Vega-Lite specification as SVG, for pages that need no scripts. */
export async function drawChart(chart: Chart): Promise<string> {
  const { spec } = compile(structuredClone(chart.spec) as unknown as TopLevelSpec);
  return new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG();
}
