// swift-format-ignore-file
// Written by `make generate` from the comments of Sources/DecisionSupport/Rules.

enum RuleComments {
    static let markdown = ##"""
# R01
Severely low vitamin B12 of an infant before treatment.
## What it detects
An infant whose newest B12 from before the first therapeutic dose is below {P-B12-SEVERE}.
## Why it matters
At this level neurological damage is under way or near; waiting for metabolites costs time that cannot be had back.
## Source
Case report of an 8-month-old with 53 pg/mL (grade C); NHANES III clinical deficiency below 100 pg/mL (grade B).
## Fires on
B12 below {P-B12-SEVERE}: critical. A comparator that leaves only this open ("<" with a number above the limit) gives a *possible* finding at its lower end; the lower value of contradictory duplicates a provisional one.
## Stays silent on
A value at or above the limit. Normal MCV or haemoglobin never silences it; a value sampled after the first dose is not read at all.
# R02
Low vitamin B12 of an infant before treatment.
## What it detects
An infant whose newest pre-treatment B12 is below {P-B12-LOW} and not in the severe range.
## Why it matters
With a red-flag sign or a raised metabolite this is deficiency that harms; without them the value still needs an answer.
## Source
Common cut-off of 148 pmol/L (grade C); the lower reference limit of healthy infants, 126 pmol/L, overlaps with it (Ridefelt 2024, grade A).
## Fires on
LOW and not SEV: warning. Critical with a red-flag sign at the sample, or a raised metabolite that neither renal impairment nor folate deficiency explains.
## Stays silent on
{P-B12-LOW} and more (borderline, R03 and R04), and the severe range (R01).
# R03
Borderline vitamin B12 with a raised metabolite.
## What it detects
Pre-treatment B12 from {P-B12-LOW} to below {P-B12-BORDER} and MMA, urinary MMA or homocysteine raised within {P-COTEMP} of it.
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
Pre-treatment B12 from {P-B12-LOW} to below {P-B12-BORDER} without MMA, urinary MMA or homocysteine within {P-COTEMP}, or with a metabolite raised only earlier or later.
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
Pre-treatment B12 of {P-B12-BORDER} or more with homocysteine and MMA both raised within {P-COTEMP} of each other, or one of them raised and a red-flag sign present.
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
Homocysteine and MMA both raised within {P-COTEMP} of each other, or one of them with a red-flag sign, while no pre-treatment B12 exists (none, excluded by R45 or R47, sampled after dosing) or its class cannot be decided.
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
Exactly one of homocysteine and MMA raised without borderline or low B12 and without a red-flag sign, or homocysteine above {P-HCY-SUB} up to {P-HCY} with MMA not raised.
## Why it matters
A single raised value is common in healthy infants: worth repeating, rarely worth more.
## Source
Ljungblad 2021 and 2022 (46 % above 8, 28 % of controls at 10 µmol/L or more; grade B).
## Fires on
The patterns above: info, named suboptimal, raised or high; isolated serum MMA above {P-MMA-ISO}: warning.
## Stays silent on
Homocysteine of {P-HCY-SUB} or less with MMA not raised; low B12 (R01, R02); red-flag signs (R05, R06).
# R08
Active vitamin B12 (holotranscobalamin) low or indeterminate.
## What it detects
The newest holotranscobalamin from before the first B12 dose, of the infant or the mother, at or below the indeterminate range; in pregnancy by the limits of her trimester.
## Why it matters
Only B12 bound to transcobalamin reaches the cells. It falls before total B12 does, and in pregnancy it tells more than total B12.
## Source
NICE NG239: below 25 pmol/L low, 25–70 indeterminate (grade A, adults). For infants the same numbers are an expert default (grade D). Pregnancy limits by trimester: population studies (grade A).
## Fires on
Below the low limit ({P-HTC-LOW}; by trimester {P-HTC-LOW-T1}, {P-HTC-LOW-T2} and {P-HTC-LOW-T3}): warning. From there up to and including {P-HTC-BORDER} (by trimester {P-HTC-BORDER-T1}, {P-HTC-BORDER-T2} and {P-HTC-BORDER-T3}): info. Never more than a warning.
## Stays silent on
Holotranscobalamin above the indeterminate range; samples after the first B12 dose.
# R09
A total B12 that looks sufficient or high and cannot be trusted.
## What it detects
A pre-treatment total B12 of the infant or the mother that is not low, contradicted by a low holotranscobalamin, by a holotranscobalamin above the total, by an intrinsic factor antibody beside a raised metabolite, or so high that something unrecorded must explain it.
## Why it matters
Transcobalamin deficiency leaves total B12 unremarkable while the cells starve; intrinsic factor antibodies disturb some assays; liver and myeloid disease release B12-binding proteins.
## Source
BSH guideline, appendix on assay problems (grade A); transcobalamin deficiency literature and the limit for "very high" as expert default (grade D).
## Fires on
B12 at or above {P-B12-BORDER} (the mother's {P-B12M-BORDER}) before any treatment, and one of: holotranscobalamin below {P-HTC-LOW}; holotranscobalamin above total B12; B12 at or above {P-B12-SPURIOUS}; intrinsic factor antibody positive with raised MMA or homocysteine. Warning; a documented supplement of that person lowers it to info.
## Stays silent on
B12 below {P-B12-BORDER} (the mother's {P-B12M-BORDER}; the other B12 rules judge it); B12 sampled after treatment began (R48); a B12 in the usual range that nothing contradicts.
# R10
Neurological signs, macrocytic anaemia and low B12 together.
## What it detects
A current neurological sign, haemoglobin below and MCV above the limits for age with MCV above {P-TRIAD-MCV}, and pre-treatment B12 below {P-B12-LOW}, all within {P-TRIAD-WIN} of each other.
## Why it matters
The complete triad leaves little doubt and little time.
## Source
Case report of an 8-month-old (grade C); age limits of Dallman (grade A).
## Fires on
All parts true: critical. A comparator on B12 that leaves only this open gives a *possible* finding.
## Stays silent on
MCV up to the age limit (a young infant's large cells are physiological), or any part missing from the pattern. The triad is specific, not sensitive: silence must not reassure.
# R11
MCV above the upper limit for the infant's age.
## What it detects
The newest pre-treatment MCV (up to {P-QUASI-CBC} after the first dose) above the limit for the age at the sample.
## Why it matters
Adult limits miss it: a size within them can be macrocytic at nine months, and one above them is usual at six weeks.
## Source
Age tables (Iowa, Dallman; grade A).
## Fires on
MACRO: warning with anaemia, low or borderline B12 or a neurological sign, else info. Reticulocytosis within {P-RETIC-NEAR} lowers to info.
## Stays silent on
MCV at or below the limit for age; samples later than {P-QUASI-CBC} after the first dose.
# R12
Macrocytic anaemia in an infant whose B12 nobody measured.
## What it detects
The newest pre-treatment MCV above and haemoglobin below the limits for age, and no usable B12 result from {P-B12-BEFORE} before to {P-B12-AFTER} after that MCV.
## Why it matters
B12 deficiency is a treatable cause of macrocytic anaemia in infants, and the longer it lasts the more the nervous system suffers. A result with an impossible unit counts as none.
## Source
Case report with macrocytic anaemia at diagnosis (grade C); published limits by age (grade A); the window for the B12 is an expert default (grade D).
## Fires on
MACRO and ANAEMIA without a valid B12 (before or after treatment) in the window: warning; critical with a red-flag sign near the MCV. Info where folate-deficiency anaemia is recorded or an active B12 order is at most {P-ORDER-NEW} old.
## Stays silent on
MCV or haemoglobin within the limits for age; a valid B12 in the window, whatever its value.
# R13
B12 deficiency hidden behind an MCV within limits because iron is lacking too.
## What it detects
MCV within the limits for age, red cells of very different size (RDW) or hypersegmented neutrophils, iron deficiency (ferritin or diagnosis), and low or borderline B12 or a raised metabolite. All values from before treatment.
## Why it matters
Lack of iron makes red cells small, lack of B12 makes them large: together the MCV looks ordinary. Iron alone then leaves the nervous system untreated.
## Source
Adult studies: MCV low in 24 % of B12 deficiency, RDW and hypersegmentation as clues (grade B); infant evidence is weak. Limits of RDW, hypersegmentation and ferritin are expert defaults (grade D).
## Fires on
MCV within limits, with RDW above {P-RDW} (or RDW-SD above {P-RDWSD}, or hypersegmented neutrophils above {P-HYPERSEG}), ferritin below {P-FERR-LOW} or iron deficiency anaemia recorded, and B12 below {P-B12-BORDER} or MMA or homocysteine raised: warning.
## Stays silent on
Plain iron deficiency with sufficient B12 and metabolites not raised; an MCV outside the limits for age (R11 judges a high one).
# R14
Low neutrophils together with a sign of B12 deficiency in the blood.
## What it detects
The newest pre-treatment neutrophil count below the limit for age, with low or borderline B12, a raised metabolite, or macrocytic anaemia.
## Why it matters
The count recovers over several months of treatment; until then infections matter.
## Source
Case report with 0.9 G/L (grade C); 35 % neutropenia in Akcaboy 2015 (grade B).
## Fires on
ANC below the age limit in that context: warning; critical below {P-ANC-SEVERE #} × 10⁹/L.
## Stays silent on
Neutropenia without any of it; hidden where two cell lines are low (R15).
# R15
Two or more blood cell lines low together with a sign of B12 deficiency.
## What it detects
At least two of haemoglobin, neutrophils and platelets below their limits in one blood count ({P-CBC-SAME}), with low or borderline B12, a raised metabolite, or MCV above the limit for age.
## Why it matters
B12 deficiency can look like marrow failure or leukaemia and is treated in a day.
## Source
Published infants with pancytopenia and bicytopenia (grade B); anaemia with neutropenia in the case report (grade C).
## Fires on
Two lines low in that context: critical.
## Stays silent on
One line low (R14 may speak); two lines low without any sign of B12 deficiency.
# R16
Raised LDH or transaminases beside B12 deficiency.
## What it detects
LDH, ALT or AST far above the sender's own upper limit, before treatment, together with a low B12 or with homocysteine and MMA both raised.
## Why it matters
Red cell precursors die in the marrow for want of B12 and release LDH and AST; it looks like haemolysis or hepatitis and is part of the deficiency.
## Source
Case report with transaminases three times the upper limit (grade C), published haemolytic case; the factor for LDH is an expert default (grade D).
## Fires on
LDH at or above {P-ULN-LDH #} times, or ALT or AST at or above {P-ULN-ALT #} times the sender's upper limit, with low B12 or MET2+: info, as supporting evidence.
## Stays silent on
Values below these multiples; LDH and AST of a haemolysed specimen. Without the sender's range a value is not judged.
# R17
Loss of a developmental skill.
## What it detects
A recorded regression sign with onset by T and no abatement, or a milestone lost (or not achieved again {P-REGRESS} or more after it was achieved) and not achieved since.
## Why it matters
Any regression is a red flag whatever the age; B12 deficiency is one of its treatable causes.
## Source
Case report and imaging series of the project's sources (grade C); CDC "loses skills".
## Fires on
An open regression: critical. A later *achieved* record or an abatement resolves it.
## Stays silent on
A skill that was missed once and seen again. Never silenced by a normal blood count or CT; where B12 is adequate and the metabolites are not raised, only the text changes.
# R18
A milestone that is later than it should be.
## What it detects
A milestone never recorded as achieved whose newest record says *not achieved*, at an age above the limit of that milestone on the day of the record. Before 37 weeks of gestation the age is corrected.
## Why it matters
Delay often precedes the loss of skills in B12 deficiency, and treatment in time restores more.
## Source
WHO motor development study 2006 and CDC milestone lists for the ages (grade A); a series of 30 infants before and after treatment (grade C).
## Fires on
One domain of development: info. Two or more domains, or an exclusively breastfed infant of a mother at risk: warning.
## Stays silent on
A milestone nobody has asked about: no record is not *not achieved*, and an old record does not become late by waiting. Crawling has no limit. A skill once achieved and lost is a regression (R17).
# R19
Suggestive signs in a breastfed infant, and nobody has tested for B12 deficiency.
## What it detects
From {P-R19-AGE} of age two current neurological signs, or a neurological and a general one, in an infant who gets breast milk, without any B12, holotranscobalamin, MMA or homocysteine result in the {P-R19-WIN} before; the first of the signs was recorded at least {P-R19-WAIT} ago. Once B12 has been given, the day of the first dose is looked at instead of today.
## Why it matters
Hypotonia, spells, tremor or lost interest with poor feeding are how infants with B12 deficiency present; the tests are cheap and tell most before the first dose.
## Source
Case reports and a series of the project's sources (grade C); Ljungblad 2022, symptoms of infants with B12 deficiency (grade B).
## Fires on
The pattern above: warning; critical with a red-flag sign and a mother at risk.
## Stays silent on
An infant without breast milk; a single sign; any result of the work-up in the window. Without a record of feeding it cannot be decided.
# R20
A breastfed infant whose mother may give too little B12, not tested and not supplemented.
## What it detects
Up to {P-EXPO-AGE} of age an infant on breast milk alone (or predominantly) whose mother has a recorded risk: vegan or vegetarian diet, a disorder or operation of stomach or gut, known B12 deficiency, long-term metformin or acid suppressants, recreational nitrous oxide, or an affected child before. No supplement of mother or infant is recorded and the infant has never been tested.
## Why it matters
Stores at birth last a few months; afterwards the infant depends on the mother's milk. Tests find the deficiency before signs appear.
## Source
Case reports and series of the project's sources (grade C): an exclusively breastfed infant of 10 months, and the risk groups named there. Ages and amounts are expert defaults.
## Fires on
The pattern above: warning. Info where a vegetarian (not vegan) diet is the only risk and the infant is under {P-EXPO-YOUNG}, and where the mother's diet holds fortified food.
## Stays silent on
A supplement of the mother ({P-SUPP-M #} µg a day or an injection in the last {P-SUPP-WIN}) or of the infant ({P-SUPP-I #} µg a day, or {P-SUPP-FORMULA #} mL of formula); any B12, holotranscobalamin, MMA or homocysteine result of the infant; mixed feeding. R22 takes its place where the mother's deficiency is known. Without feeding, mother or diet it cannot be decided.
# R21
The mother's own results show a B12 deficiency pattern.
## What it detects
From the mother's results before her own first dose, by the limits of her state at the sample: low B12; or borderline B12 with a raised metabolite; or low holotranscobalamin; or homocysteine and MMA both raised, whatever the B12.
## Why it matters
The breastfed infant depends on her B12; she may have neither anaemia nor macrocytosis.
## Source
Case report, mother with 110 pg/mL and homocysteine 48.3 µmol/L (grade C); pregnancy limits of reference-interval studies (grade A); Milman 2006 for the fall in pregnancy.
## Fires on
The patterns above: warning; critical when a linked infant in scope is breastfed and has a red-flag sign. Confounders lower by one step where only metabolites carry it.
## Stays silent on
A B12 above the trimester limit in pregnancy with metabolites not raised.
# R22
The mother is known to be deficient; her breastfed infant was never tested.
## What it detects
The mother's results show a deficiency pattern (R21), treated or not, or she has a recorded B12 deficiency, pernicious anaemia or atrophic gastritis without supplement and treatment. More than {P-R22-WAIT} have passed, the infant is up to {P-EXPO-AGE} old, was breastfed at some time, and has no B12, holotranscobalamin, MMA or homocysteine result.
## Why it matters
The infant of a deficient mother starts with small stores and gets little from her milk.
## Source
Case reports of the project's sources (grade C); low maternal B12 and infant deficiency, odds ratio 5.4 in one cohort (grade B).
## Fires on
The pattern above: warning; critical when the infant has a neurological sign or is {P-R22-AGE} to {P-EXPO-AGE} old.
## Stays silent on
An infant with any such result; one never breastfed; the first {P-R22-WAIT} after the mother's result. Without feeding, mother or her results it cannot be decided.
# R23
Infant and mother are both abnormal.
## What it detects
The infant has low B12, borderline B12 with a raised metabolite, or both metabolites raised, and the mother shows a deficiency pattern (R21), with the two results {P-DYAD-WIN} apart at most.
## Why it matters
The infant's deficiency then most probably comes from the mother, and both need treatment.
## Source
Case report (grade C); mother–infant correlations of Chebaya 2017 and others (grade B).
## Fires on
Both abnormal within {P-DYAD-WIN}: info; raises the confidence of R01–R06 in words.
## Stays silent on
A mother with normal results (R24), results further apart, no linked mother.
# R24
The infant is deficient, the mother is not.
## What it detects
An infant with low B12 or both metabolites raised before treatment, and an untreated mother without a deficiency pattern whose B12 is {P-B12M-BORDER} or more and homocysteine {P-HCY-MOTHER} or less, {P-DYAD-WIN} apart at most.
## Why it matters
It turns the search to the infant: transcobalamin II deficiency, Imerslund-Gräsbeck, cbl defects, gut disease.
## Source
Expert reading of dyad data (grade C); the thresholds have sources of their own.
## Fires on
The pattern above: warning; info where the mother takes a supplement, or where renal impairment may explain metabolites that carry it alone.
## Stays silent on
A mother with a deficiency pattern (R23), or treated with B12; results further apart.
# R25
Little vitamin B12 in breast milk.
## What it detects
The last vitamin B12 in breast milk before the mother's first dose, below {P-MILK}.
## Why it matters
Milk follows the mother's B12: an infant fed by it alone gets what it holds.
## Source
Specker 1990 for the limit (grade B); IOM intake reference (grade A). Means of healthy Norwegian mothers lie below the limit: weak evidence. The lower limit is an expert default.
## Fires on
Below {P-MILK}: info; below {P-MILK-WARN} while a linked infant is exclusively breastfed: warning.
## Stays silent on
A value at or above the limit; milk sampled after the mother's first dose.
# R26
Newborn screening with raised propionylcarnitine (C3).
## What it detects
In a dried blood spot taken at {P-NBS-AGE} of age or younger: C3, C3/C2 or C3/C16 flagged high or positive by the laboratory, or C3 or C3/C2 above the laboratory's limit (without one: above {P-C3} or {P-C3C2 #}).
## Why it matters
The same pattern stands for two things: an acquired deficiency that came from the mother and is simple to treat, and methylmalonic or propionic acidaemia, a metabolic emergency.
## Source
Newborn screening programmes: 130 acquired to 19 genetic cases (Pajares 2021), 20 of 103 of maternal origin (Ontario 2016), C3/C2 above 0.40 (Taiwan 2010), all grade B; the default limits are expert defaults (grade D): configure those of your programme.
## Fires on
The pattern: warning. C3/C2 above {P-C3C2-URGENT #} alone, methylmalonic or propionic acidaemia reported by the screen or coded, or the pattern with a red-flag sign or vomiting that began within {P-NBS-ILL} of the blood spot: critical. Raised homocysteine or low methionine in the blood spot: the message says that an acquired deficiency is likely.
## Stays silent on
Values within limits; blood spots of older infants; complement C3. A screen within limits does not rule B12 deficiency out.
# R27
Nitrous oxide in labour, in surgery of the child, or used by the mother for recreation.
## What it detects
An infant of {P-N2O-AGE} or younger whose mother had nitrous oxide in labour (on the day of birth or up to {P-N2O-LABOUR} before); a child who had it in the last {P-N2O-CHILD}; a mother who used it for recreation in pregnancy or lactation.
## Why it matters
Nitrous oxide oxidises the cobalt of B12 and stops methionine synthase. Total B12 may look normal: homocysteine and MMA tell.
## Source
Ljungblad 2022, two papers (dose against homocysteine in cases, grade B); British national formulary for children and NICE guideline on B12 deficiency (grade A for the choice of test).
## Fires on
Exposure alone: info, as brief exposure is common. With low or borderline B12, raised homocysteine, a neurological sign, or exclusive breastfeeding by a mother at risk: warning. Recreational use by the mother: warning, said of her.
## Stays silent on
Labour of an older infant; anaesthesia longer ago; other exposures of the mother.
# R28
Long-term medicines that lower B12 in a woman who carries or feeds a child, without a B12 result.
## What it detects
A pregnant or breastfeeding woman with metformin for {P-MET-DRUG} or more, or a proton-pump inhibitor, H2 blocker or other acid blocker for {P-ACID-DRUG} or more (up to today, or to an end less than {P-SIGN-ACTIVE} ago), and no B12 result of hers in the last {P-DRUG-TESTED}.
## Why it matters
Both lower the uptake of B12 over months; the infant depends on what she has.
## Source
Lam 2013 for acid suppressants of two years and more (odds ratio 1.65), metformin with a mean fall of 54 pmol/L (grade B); MHRA 2022 safety update (grade A). Durations are expert defaults.
## Fires on
The pattern above: info; warning when an exclusively breastfed infant has a neurological sign, or when her last B12 before that year was borderline.
## Stays silent on
Shorter use, use that ended long ago, and any B12 result of hers within the year. Without a record of feeding, pregnancy or lactation it cannot be decided.
# R29
Folic acid before or without vitamin B12 in a deficient person.
## What it detects
More than {P-FA-LIMIT #} µg a day of folic or folinic acid whose first dose lies on an earlier calendar day than the first therapeutic B12 (or there is none), in an infant with low or borderline B12, a raised metabolite or macrocytic anaemia, or in a lactating mother with low B12; known by then, or within the {P-FA-KNOWN} after. Folate in food and formula is not counted.
## Why it matters
Folic acid corrects the blood count while damage to the nervous system goes on: the deficiency becomes invisible and worse.
## Source
Label of cyanocobalamin injection and source text on treatment (grade A).
## Fires on
The pattern above, always critical.
## Stays silent on
B12 on the same day or before, as in the Heidelberg scheme; exactly {P-FA-LIMIT #} µg a day; routine folic acid in pregnancy before a deficiency was known (R30 speaks of that).
# R30
Folate may keep the blood count normal although B12 is low.
## What it detects
Low B12, or borderline B12 with a raised metabolite, beside an MCV not above its limit and a haemoglobin not low, in a person with serum folate above {P-FOL-HIGH} or with more than {P-FA-LIMIT #} µg of folic acid a day: an infant in the {P-FA-INF} before the MCV, a mother in the pregnancy with this infant or in the {P-FA-MOTHER} before the MCV.
## Why it matters
A normal blood count then says nothing about B12; the nervous system is not protected.
## Source
Source text on treatment and case report of a mother with 110 pg/mL and neither anaemia nor macrocytosis after iron and folate in pregnancy (grade C).
## Fires on
The pattern in an infant, or in a mother with a neurological sign: warning; in any other mother: info.
## Stays silent on
A high MCV or a low haemoglobin: the count is not masked. Folic acid given before B12 to somebody known to be deficient is R29, which hides this finding.
# R31
More than three months passed between the first sign and treatment.
## What it detects
Low B12, or homocysteine and MMA both raised, and {P-UNTREATED} or more from the first dated sign (or the first deficient result) to the first therapeutic dose, or to today without one.
## Why it matters
Damage that has lasted longer than three months may not be reversible.
## Source
Source text on treatment (grade C); label of cyanocobalamin injection (spinal cord lesions; derived from adults, weak for infants).
## Fires on
The pattern above, always critical. Of an onset that is only known by month or year the latest possible day counts.
## Stays silent on
Less than {P-UNTREATED}; signs without B12 deficiency.
# R32
A deficiency that needs treatment, and no dose documented since.
## What it detects
A severe deficiency (R01), the triad (R10), or a critical R02, R03, R05 or R06, and no dose documented more than {P-TREAT-NOW} after the sample where a red-flag sign is present, more than {P-TREAT-WAIT} after it otherwise. A prescription alone is no dose.
## Why it matters
Every day counts for the nervous system; treatment does not wait for further results.
## Source
Case report and source text on treatment (grade C); British haematology guideline: do not delay (grade A); the two times are expert defaults (grade D).
## Fires on
The pattern above: critical with a red-flag sign, else warning. Counted from the earliest of the samples those findings rest on; of the triad from the last of its three.
## Stays silent on
A documented dose in time; one that came late closes the finding. Possible findings and those of contradicting values do not count.
# R33
The mother is deficient, and nobody has looked for the cause.
## What it detects
The mother's results show a deficiency pattern (R21), she is not recorded as vegan or vegetarian, and {P-WORKUP} or more after the triggering result there is no intrinsic factor or parietal cell antibody, gastrin, Helicobacter test, coeliac serology, gastroscopy or biopsy, and no disorder of stomach or gut recorded.
## Why it matters
The cause decides how long mother and infant need treatment; gastritis may give no symptoms.
## Source
Case report: atrophic gastritis with Helicobacter in a mother without symptoms who ate everything (grade C). The waiting time is an expert default.
## Fires on
The pattern above: info.
## Stays silent on
A recorded vegan or vegetarian diet, any of the tests or disorders above, and less than {P-WORKUP} since the triggering result.
# R45
A value whose unit is missing, unknown or hardly possible.
## What it detects
A unit that is missing, unknown or known to be wrong for the analyte; a value outside the hard limits of what a body can have; a value outside the soft limits.
## Why it matters
A slip of a thousand hides a severe deficiency or invents one. Values are reported, never repaired: the clinical rules stay silent on an excluded value, and this rule says which of them would speak if the likely unit were meant.
## Source
Plausibility limits that are expert defaults (grade D); published slips such as homocysteine in mmol/L.
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
Ranges read in laboratory catalogues; the limits are expert defaults (grade D).
## Fires on
Any signal: warning; the B12 rules take the lower reading. A range that only contradicts a code which confirms the unit: info, the stated unit counts.
## Stays silent on
Code, unit and range that fit each other.
# R47
Two results of one specimen that cannot both be right.
## What it detects
Results of one person, key and specimen (same specimen, or collected {P-DUP-TIME} apart at most) from different resources that differ by more than the tolerance of the key.
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
A sample at or after the first therapeutic dose and up to {P-POST-B12} after any; or up to {P-POST-NUTR} after a single nutritional dose of {P-POST-DOSE} or more.
## Why it matters
Such a value says nothing about the time before treatment and must never reassure.
## Source
Goraya 2015: seven of nine normal B12 values were sampled after treatment (grade B).
## Fires on
No valid B12 from before treatment: warning; one exists: info. Order unknown (dates alone, same day) and nutritional doses: info.
## Stays silent on
Samples before the first dose, and later than {P-POST-B12} after the last.
# R49
Intrinsic factor antibody sampled soon after a B12 injection.
## What it detects
An intrinsic factor antibody test of any person sampled less than {P-IFAB} after a parenteral B12 dose of the same person.
## Why it matters
High B12 in the sample disturbs the assay: a positive result may be false, and a wrong diagnosis of pernicious anaemia means injections for life.
## Source
Mayo test catalogue (grade A).
## Fires on
Such a sample: info; warning if the result is positive.
## Stays silent on
Samples before the injection or {P-IFAB} and more after the last one; an injection that is only ordered; a stated course, {P-IFAB} and more after its begin, that does not give one so often; oral and nasal B12; a sample and a dose of the same day whose order is not known.
# R50
Impaired kidneys beside raised MMA or homocysteine.
## What it detects
Serum MMA or homocysteine raised before treatment (infant or mother), or the infant's newest one after it, with impaired kidney function within {P-CONF-WIN}: creatinine high, filtration rate low (adults) or kidney disease recorded.
## Why it matters
Impaired kidneys retain both metabolites, so they tell less about B12. Vomiting dries an infant out and raises creatinine for a while. Urinary MMA per creatinine is not affected.
## Source
JCM 2020;9:2335 and NICE NG239 (grades A and B); the creatinine limit of infants is an expert default (grade D).
## Fires on
A raised serum metabolite and, within {P-CONF-WIN} of it, creatinine above {P-CREA-INF} after the first month (before that and in adults above the sender's limit), eGFR below {P-EGFR #} in adults, or kidney disease: info. It lowers findings that rest on metabolites alone by one step, never to silence.
## Stays silent on
Kidney function within limits; metabolites not raised; urinary MMA alone.
# R51
The laboratory judged an infant's value by a range that does not fit the age.
## What it detects
The newest MCV, haemoglobin, neutrophil count or creatinine of an infant whose sender's range leads to another verdict than the limits for age, or is plainly that of adults.
## Why it matters
Flags by adult or older children's ranges alarm without need, or hide a value that is abnormal for the age.
## Source
Published intervals by age (University of Iowa, Dallman; grade A); the recognition of adult ranges is an expert default (grade D).
## Fires on
The newest value (at most {P-LOOKBACK} old, before or after treatment) judged differently by the sender's range and the age limits (haemoglobin: low, or high by the sender only; neutrophils: low; MCV: low and high; creatinine: high, after the first month); or an adult range: MCV from {P-ADULT-MCV-LO} or higher to {P-ADULT-MCV-HI} or higher at an age over {P-ADULT-MCV-AGE}, haemoglobin from {P-ADULT-HB} or higher at an age over {P-ADULT-HB-AGE}, creatinine up to more than {P-ADULT-CREA}. Info.
## Stays silent on
Ranges that judge the value as the limits for age do; values sent without a range.
"""##
}
