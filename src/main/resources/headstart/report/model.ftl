<#-- What all reports say of the model. Whoever includes this brings the macros sub and sup. -->
<#macro modelInShort>
The model is agent-based, in continuous time: every team first brings the model up, then improves its operators one success
at a time towards the roofline of its chip, copies what others have published, and loses some of it to regressions. The hazard
of an improvement is λ × effort × K × a<@sub>k</@sub> × x<@sub>k</@sub><@sup>γ</@sup>, and a
success multiplies the excess x<@sub>k</@sub> by U<@sup>1/b</@sup>. Events are exact (random time change; Anderson 2007), and all
scenarios of a replication meet the same luck (common random numbers by named streams), so that differences are paired.
Intervals of means are Student's t, of shares Wilson's, of waiting times Kaplan-Meier with Greenwood's variance on the
log-log scale; the replication is the unit.
</#macro>
<#assign odd = [
{"term": "Purpose and patterns", "text": "What early access to a new AI model does to the performance gap between chips: how large, for how long, for whom, and what would undo it. Patterns: teams with access start near their plateau; a port without access starts slow and catches up within weeks."},
{"term": "Entities, state, scales", "text": "Chips (peaks, bandwidths), releases (operators with their work and novelty), teams (engineers, bring-up, one excess per operator), chipmakers, the developer (who gets access when), the commons (what is published). Time is continuous, in days from the release; space has no part."},
{"term": "Processes", "text": "Access, end of bring-up, improvement, copy of published work, unlock of a feature, regression and repair, release; each at its exact time, none at the same time as another in an order that is left to chance."},
{"term": "Design concepts", "text": "Tuning is a search whose successes become rarer near the roof; gaps, parity and overtaking emerge; teams interact only through the commons; all chance is in times and sizes of events; curves are observed on whole days."},
{"term": "Initialisation", "text": "At access the excess of an operator lies between the carried-over and the novel one, by its novelty and by the kernels that the developer ships."},
{"term": "Input data", "text": "Chips and operators from tables with a source in every row; the parameters below."},
{"term": "Submodels", "text": "Roofline per operator, bring-up in stages, tuning, copying, regressions and repair, features: equations in the program's docs/model.md."}]>
