"""The style sheet of the report: nothing is loaded, and it prints."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light; --ink: #1d2733; --soft: #5b6775; --line: #d9dee4; --paper: #fff;
  --pale: #f4f6f8; --accent: #0b5fa5; --warm: #d9730d; }
* { box-sizing: border-box; }
html { background: var(--paper); }
body { margin: 0 auto; max-width: 1180px; padding: 2.2rem 2rem 4rem; color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans",
  sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; padding-top: .9rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 0; }
section { margin-top: 2.6rem; }
p { margin: .5rem 0; max-width: 52rem; }
sub { line-height: 0; font-size: .72em; }
.subject { color: var(--soft); overflow-wrap: anywhere; }
.lead { font-size: 1.18rem; max-width: 60rem; line-height: 1.5; margin: .2rem 0 .8rem; }
.verdict { background: var(--pale); border-left: 5px solid var(--accent); padding: 1.1rem 1.5rem;
  border-radius: 0 6px 6px 0; }
.verdict h2 { border: 0; padding: 0; margin-bottom: .4rem; }
.verdict ul { margin: 0; padding-left: 1.2rem; max-width: 60rem; }
.verdict li { margin: .4rem 0; }
.note, .why { color: var(--soft); font-size: .92rem; }
.why { font-style: italic; white-space: nowrap; }
nav { margin: 1rem 0 1.6rem; font-size: .92rem; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
nav a { color: var(--accent); }
.wide { overflow-x: auto; margin: .4rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .8rem .42rem 0;
  border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--line);
  white-space: nowrap; }
tbody th { font-weight: 600; white-space: nowrap; padding-right: 1.4rem; }
tr.group th { padding-top: 1.3rem; color: var(--accent); font-size: .96rem; white-space: normal; }
.indices td:nth-child(2) { min-width: 6.4rem; padding-right: 1.4rem; }
.indices td:nth-child(3), .indices td:nth-child(4) { color: var(--soft); min-width: 5.4rem; }
.value { font-size: 1.12rem; font-weight: 650; white-space: nowrap; }
.settings th { width: 22rem; white-space: normal; }
.settings thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
.settings td, .file { overflow-wrap: anywhere; }
figure { margin: 0; }
figcaption { color: var(--soft); font-size: .9rem; padding: .35rem 0 0; }
img { display: block; }
.place { margin: 1.5rem 0 2.2rem; break-inside: avoid; }
.place h3::before { content: ""; display: inline-block; width: .7em; height: .7em;
  margin-right: .5em; border-radius: 50%; background: var(--accent); }
.worst h3::before { background: var(--warm); border-radius: 0; }
.where { color: var(--soft); font-size: .92rem; max-width: none; margin: .1rem 0 .6rem; }
.three { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 14px; }
.pixels { position: relative; overflow: hidden; background: #ececec; width: 100%; }
.pixels img { position: absolute; top: 0; left: 0; width: 100%; height: 100%;
  image-rendering: pixelated; }
.maps { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 20px; }
.map { display: block; width: 100%; max-height: 720px; background: #ececec; }
.maps figure:only-child { max-width: 720px; }
.frame { fill: none; stroke: #fff; stroke-width: 1.6; vector-effect: non-scaling-stroke; }
.halo { fill: none; stroke: #10161d; stroke-width: 4; vector-effect: non-scaling-stroke; }
.mark { fill: #fff; stroke: #10161d; stroke-width: .18em; paint-order: stroke; font-weight: 650; }
.legend { display: flex; align-items: flex-start; gap: .6rem; margin: 1rem 0 .4rem;
  font-size: .9rem; color: var(--soft); }
.scale { width: 420px; max-width: 70%; }
.scale img { height: 16px; width: calc(100% * 380 / 420);
  margin: 0 calc(100% * 20 / 420); }
.scale svg { display: block; width: 100%; }
.swatch { width: 26px; height: 16px; background: #ececec; border: 1px solid #b9c0c8;
  margin-left: 1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
  gap: 22px 16px; }
.charts figure { break-inside: avoid; }
.charts figcaption { font-weight: 600; color: var(--ink); padding: 0 0 .2rem; }
.charts figure { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.charts svg { width: 100%; height: auto; max-width: 300px; }
.chart { overflow-x: auto; }
.beside { display: flex; flex-wrap: wrap; gap: .5rem 2rem; }
.beside p { flex: 1 1 20rem; margin-top: 1.4rem; max-width: 34rem; }
svg { font-family: inherit; font-size: 12px; fill: var(--ink); }
footer { margin-top: 3rem; color: var(--soft); font-size: .9rem; border-top: 1px solid var(--line);
  padding-top: .8rem; }
@media (max-width: 700px) { body { padding: 1.2rem 1rem 3rem; } .three { gap: 6px; } }
@media print {
  html { font-size: 13px; }
  body { max-width: none; padding: 0; font-size: 1rem; }
  nav { display: none; }
  section { margin-top: 1.6rem; }
  .verdict, .pixels, .map { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  .maps { grid-template-columns: 1fr 1fr; }
  .charts { grid-template-columns: repeat(3, 1fr); }
}
"""
