// swift-format-ignore-file
// Written by `make generate` from the comments of Sources/DecisionSupport/Rules.

enum RuleComments {
    static let markdown = ##"""
# R01
Severely low vitamin B12 of an infant before treatment.
## What it detects
An infant (0–730 d) whose newest B12 from before the first therapeutic dose is below 100 pg/mL (73.78 pmol/L).
## Why it matters
At this level neurological damage is under way or near; waiting for metabolites costs time that cannot be had back.
## Source
Case report of an 8-month-old with 53 pg/mL (grade C); NHANES III clinical deficiency below 100 pg/mL (grade B).
## Fires on
`B12pre < P-B12-SEVERE`: critical. A comparator that leaves only this open ("< 150") gives a *possible* finding at its lower end; the lower value of contradictory duplicates a provisional one.
## Stays silent on
A value at or above the limit. Normal MCV or haemoglobin never silences it; a value sampled after the first dose is not read at all.
# R02
Low vitamin B12 of an infant before treatment.
## What it detects
An infant whose newest pre-treatment B12 is below 200 pg/mL (147.56 pmol/L) and not in the severe range.
## Why it matters
With a red-flag sign or a raised metabolite this is deficiency that harms; without them the value still needs an answer.
## Source
Common cut-off of 148 pmol/L (grade C); the lower reference limit of healthy infants, 126 pmol/L, overlaps with it (Ridefelt 2024, grade A).
## Fires on
LOW and not SEV: warning. Critical with a red-flag sign at the sample, or a raised metabolite that neither renal impairment nor folate deficiency explains.
## Stays silent on
200 pg/mL and more (borderline, R03 and R04), and the severe range (R01).
# R03
Borderline vitamin B12 with a raised metabolite.
## What it detects
Pre-treatment B12 from 200 to below 350 pg/mL and MMA, urinary MMA or homocysteine raised within 14 d of it.
## Why it matters
A raised metabolite shows that the cells lack B12 although the total is only borderline.
## Source
Refsum 2004 (grade B); NICE NG239 reflex testing and laboratory reflex practice 200–400 pg/mL (grade A for adults).
## Fires on
BORD and a raised co-temporal metabolite: warning; critical when homocysteine and MMA are both raised and a neurological sign is present. Renal impairment lowers by one step; folate deficiency to info where homocysteine is the only marker.
## Stays silent on
Metabolites known and not raised; metabolites unknown (R04).
# R04
Borderline vitamin B12 whose meaning no metabolite has settled.
## What it detects
Pre-treatment B12 from 200 to below 350 pg/mL without MMA, urinary MMA or homocysteine within 14 d, or with a metabolite raised only earlier or later.
## Why it matters
In this range total B12 alone cannot tell the deficient from the replete; a metabolite can.
## Source
NICE NG239 (grade A for adults); biomarker testing of infants (grade C).
## Fires on
BORD and no co-temporal metabolite: info; warning with a neurological sign, with exclusive breastfeeding by a mother at risk, or with a metabolite raised at another time.
## Stays silent on
Co-temporal metabolites that are known: raised (R03) or not.
# R05
Raised metabolites of an infant although total B12 looks adequate.
## What it detects
Pre-treatment B12 of 350 pg/mL or more with homocysteine and MMA both raised within 14 d of each other, or one of them raised and a red-flag sign present.
## Why it matters
Total B12 counts what is bound, not what cells can use: 9 of 21 deficient infants had a value in the reference range.
## Source
Goraya 2015 (grade B); Hannibal 2016, review.
## Fires on
ADEQ and (MET2+ or MET+ with a red-flag sign): warning; critical with both. Renal impairment without raised urinary MMA lowers by one step, folate deficiency where homocysteine is the only marker.
## Stays silent on
One marker raised in an infant without red-flag signs (R07), and every other B12 class.
# R06
Raised metabolites of an infant without a B12 that can be interpreted.
## What it detects
Homocysteine and MMA both raised within 14 d of each other, or one of them with a red-flag sign, while no pre-treatment B12 exists (none, excluded by R45 or R47, sampled after dosing) or its class cannot be decided.
## Why it matters
The metabolites carry the pattern alone; a B12 after the first dose can no longer be read.
## Source
Case report of a 10-month-old with raised urinary MMA and homocysteine (grade C).
## Fires on
(MET2+ or MET+ with a red-flag sign) without a classified B12: warning; critical with both markers and a red-flag sign.
## Stays silent on
One raised marker without a red-flag sign (R07); any classified B12 (R02–R05).
# R07
One metabolite mildly raised and nothing else.
## What it detects
Exactly one of homocysteine and MMA raised without borderline or low B12 and without a red-flag sign, or homocysteine above 6.5 up to 10 µmol/L with MMA not raised.
## Why it matters
A single raised value is common in healthy infants: worth repeating, rarely worth more.
## Source
Ljungblad 2021 and 2022 (46 % above 8, 28 % of controls at 10 µmol/L or more; grade B).
## Fires on
The patterns above: info, named suboptimal, raised or high; isolated serum MMA above 5 µmol/L: warning.
## Stays silent on
Homocysteine of 6.5 or less with MMA not raised; low B12 (R01, R02); red-flag signs (R05, R06).
# R10
Neurological signs, macrocytic anaemia and low B12 together.
## What it detects
A current neurological sign, haemoglobin below and MCV above the limits for age with MCV above 100 fL, and pre-treatment B12 below 200 pg/mL, all within 30 d of each other.
## Why it matters
The complete triad leaves little doubt and little time.
## Source
Case report of an 8-month-old (grade C); age limits of MCV and haemoglobin from 3.2 (grade A).
## Fires on
All parts true: critical. A comparator on B12 that leaves only this open gives a *possible* finding.
## Stays silent on
MCV up to the age limit (a young infant's 104 fL is physiological), or any part missing from the pattern. The triad is specific, not sensitive: silence must not reassure.
# R11
MCV above the upper limit for the infant's age.
## What it detects
The newest pre-treatment MCV (up to 72 h after the first dose) above the limit for the age at the sample.
## Why it matters
Adult limits miss it: at nine months 93 fL is macrocytic, at six weeks 108 fL is not.
## Source
Age tables of 3.2 (Iowa, Dallman; grade A).
## Fires on
MACRO: warning with anaemia, low or borderline B12 or a neurological sign, else info. Reticulocytosis within 3 d lowers to info.
## Stays silent on
MCV at or below the limit for age; samples later than 72 h after the first dose.
# R14
Low neutrophils together with a sign of B12 deficiency in the blood.
## What it detects
The newest pre-treatment neutrophil count below the limit for age, with low or borderline B12, a raised metabolite, or macrocytic anaemia.
## Why it matters
The count recovers over several months of treatment; until then infections matter.
## Source
Case report with 0.9 G/L (grade C); 35 % neutropenia in Akcaboy 2015 (grade B).
## Fires on
ANC below the age limit in that context: warning; critical below 0.5 × 10⁹/L.
## Stays silent on
Neutropenia without any of it; hidden where two cell lines are low (R15).
# R15
Two or more blood cell lines low together with a sign of B12 deficiency.
## What it detects
At least two of haemoglobin, neutrophils and platelets below their limits in one blood count (24 h), with low or borderline B12, a raised metabolite, or MCV above the limit for age.
## Why it matters
B12 deficiency can look like marrow failure or leukaemia and is treated in a day.
## Source
Published infants with pancytopenia and bicytopenia (grade B); anaemia with neutropenia in the case report (grade C).
## Fires on
Two lines low in that context: critical.
## Stays silent on
One line low (R14 may speak); two lines low without any sign of B12 deficiency.
# R17
Loss of a developmental skill.
## What it detects
A recorded regression sign with onset by T and no abatement, or a milestone lost (or not achieved again 7 d or more after it was achieved) and not achieved since.
## Why it matters
Any regression is a red flag whatever the age; B12 deficiency is one of its treatable causes.
## Source
Case report and imaging series of the project's sources (grade C); CDC "loses skills".
## Fires on
An open regression: critical. A later *achieved* record or an abatement resolves it.
## Stays silent on
A skill that was missed once and seen again. Never silenced by a normal blood count or CT; where B12 is adequate and the metabolites are not raised, only the text changes.
# R21
The mother's own results show a B12 deficiency pattern.
## What it detects
From the mother's results before her own first dose, by the limits of her state at the sample: low B12; or borderline B12 with a raised metabolite; or low holotranscobalamin; or homocysteine and MMA both raised, whatever the B12.
## Why it matters
The breastfed infant depends on her B12; she may have neither anaemia nor macrocytosis.
## Source
Case report, mother with 110 pg/mL and homocysteine 48.3 µmol/L (grade C); pregnancy limits of 3.3 (grade A); Milman 2006 for the fall in pregnancy.
## Fires on
The patterns above: warning; critical when a linked infant in scope is breastfed and has a red-flag sign. Confounders lower by one step where only metabolites carry it.
## Stays silent on
A B12 above the trimester limit in pregnancy with metabolites not raised.
# R23
Infant and mother are both abnormal.
## What it detects
The infant has low B12, borderline B12 with a raised metabolite, or both metabolites raised, and the mother shows a deficiency pattern (R21), with the two results 60 d apart at most.
## Why it matters
The infant's deficiency then most probably comes from the mother, and both need treatment.
## Source
Case report (grade C); mother–infant correlations of Chebaya 2017 and others (grade B).
## Fires on
Both abnormal within 60 d: info; raises the confidence of R01–R06 in words.
## Stays silent on
A mother with normal results (R24), results further apart, no linked mother.
# R24
The infant is deficient, the mother is not.
## What it detects
An infant with low B12 or both metabolites raised before treatment, and an untreated mother without a deficiency pattern whose B12 is 350 pg/mL or more and homocysteine 15 µmol/L or less, 60 d apart at most.
## Why it matters
It turns the search to the infant: transcobalamin II deficiency, Imerslund-Gräsbeck, cbl defects, gut disease.
## Source
Expert reading of dyad data (grade C); thresholds of 3.5.
## Fires on
The pattern above: warning; info where the mother takes a supplement, or where renal impairment may explain metabolites that carry it alone.
## Stays silent on
A mother with a deficiency pattern (R23), or treated with B12; results further apart.
# R45
A value whose unit is missing, unknown or hardly possible.
## What it detects
A unit that is missing, unknown or known to be wrong for the analyte; a value outside the hard limits of what a body can have (2.3); a value outside the soft limits.
## Why it matters
A slip of a thousand hides a severe deficiency or invents one. Values are reported, never repaired: the clinical rules stay silent on an excluded value, and this rule says which of them would speak if the likely unit were meant.
## Source
Plausibility limits of 2.3; published slips such as homocysteine in mmol/L.
## Fires on
Unknown or refused unit, hard limit: error, value excluded. Missing unit: warning, excluded. Soft limit: warning, value used; info where an independent marker supports a very high one.
## Stays silent on
Values with a comparator (for limits), and high B12 after treatment.
# R46
A B12 that may have been reported in pmol/L as pg/mL, or the reverse.
## What it detects
The property of the code and the unit disagree; or the sender's own range looks like the other unit; or the same sender's earlier result in the other unit differs by just the factor.
## Why it matters
The factor is only 0.74: the value looks plausible in both units and falls into different classes.
## Source
Ranges read in laboratory catalogues (2.4); the limits are expert defaults (grade D).
## Fires on
Any signal: warning; the B12 rules take the lower reading. A range that only contradicts a code which confirms the unit: info, the stated unit counts.
## Stays silent on
Code, unit and range that fit each other.
# R47
Two results of one specimen that cannot both be right.
## What it detects
Results of one person, key and specimen (same specimen, or collected 2 h apart at most) from different resources that differ by more than the tolerance of the key.
## Why it matters
Nobody can tell which is right: neither may reassure, and a possible deficiency must not wait.
## Source
Expert default tolerances (grade D).
## Fires on
The pair: warning; critical where the lower B12 is in the severe range. Both values are kept from other rules; the lower B12 gives a provisional R01 or R02.
## Stays silent on
Corrections, panel and member, values with a comparator, differences within the tolerance.
# R48
A B12 or holotranscobalamin sampled after B12 was given.
## What it detects
A sample at or after the first therapeutic dose and up to 30 d after any; or up to 7 d after a single nutritional dose of 100 µg or more.
## Why it matters
Such a value says nothing about the time before treatment and must never reassure.
## Source
Goraya 2015: seven of nine normal B12 values were sampled after treatment (grade B).
## Fires on
No valid B12 from before treatment: warning; one exists: info. Order unknown (dates alone, same day) and nutritional doses: info.
## Stays silent on
Samples before the first dose, and later than 30 d after the last.
"""##
}
