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
# R34
No potassium documented in the first two days of treatment.
## What it detects
No potassium in the first {P-K1} after the first dose, or none from then to {P-K2} after it, where that dose was an injection of {P-K-DOSE} or more or the infant was anaemic before.
## Why it matters
New blood cells take potassium up; the fall comes within days and can be dangerous.
## Source
Drug label and source text on treatment: daily during the first two days (grades A and C); the times of grace are expert defaults (grade D). Evidence of harm in infants is weak.
## Fires on
A missing check: warning; info where the haemoglobin before treatment was not low. The first is judged {P-K1-GRACE} after its end, the second at its end.
## Stays silent on
A potassium in both; a date alone counts for every part of its day. Treatment by mouth without anaemia; a dose of unknown amount without anaemia; checks whose time is not over.
# R35
Low or falling potassium around the first doses.
## What it detects
A potassium below {P-K-MILD} in the {P-K-DAYS} after the first dose, or one that fell by {P-K-FALL} or more from the last value of the {P-K-BASE} before it; or such a last value that is low itself. Before treatment the last {P-K-BASE} count while B12 is ordered.
## Why it matters
New blood cells take potassium up; sudden deaths were reported in adults.
## Source
Drug label (grade A), source text on treatment (grade C); the limits are those of paediatric intensive care (grade B), the fall is an expert default (grade D). Data of infants are few.
## Fires on
A low value, a fall, a low value before the first dose: warning; below {P-K-CRIT} after it: critical. All values of an infant are one finding.
## Stays silent on
Values at or above {P-K-MILD} without such a fall. A haemolysed sample can hide a low value: the finding says so. Whether a sample without a time came before a dose of that day is not known.
# R36
The bone marrow does not answer the treatment.
## What it detects
Anaemia, or a haematocrit below {P-HCT-STOP}, before injected B12, reticulocytes measured on therapy day {P-RETIC-SEEK #} to {P-RETIC-TO #}, and no response from day {P-RETIC-FROM #} on: none of {P-RETIC-RESP} or more, none above {P-RETA-RESP #} × 10⁹/L, none of {P-RETIC-FACTOR #} times the own baseline and above {P-RETIC-UPPER} or {P-RETA-UPPER #} × 10⁹/L.
## Why it matters
Without a response diagnosis and treatment have to be looked at again.
## Source
Drug label (grade A), source text on treatment and a case report with the response on the eighth day (grade C); the numbers are expert defaults (grade D).
## Fires on
No response at the end of day {P-RETIC-STAGE1 #}: info; at the end of day {P-RETIC-TO #}: warning, critical with a haemoglobin below {P-RETIC-HB}, or lower by {P-RETIC-HBFALL} or more than before. A transfusion within {P-RETIC-TRANSF} of the first dose lowers it to info.
## Stays silent on
Any response; reticulocytes of {P-RETIC-RESP} or more before treatment; no injection. Where none were measured, that is the matter of R37.
# R37
Haematocrit and reticulocytes were not watched when the marrow should answer.
## What it detects
Anaemia before a treatment that is not only by mouth, and fewer than {P-RETIC-DAYS-REQUIRED #} therapy day from {P-RETIC-SEEK #} to before {P-RETIC-STAGE1 #} with both a haematocrit (or haemoglobin) and reticulocytes.
## Why it matters
The reticulocytes are the first proof that the treatment works.
## Source
Drug label: daily from the fifth to the seventh day (grade A), source text on treatment (grade C); how many days are asked for is an expert default (grade D).
## Fires on
Such a gap, once these days are over: info. Warning after the end of day {P-RETIC-TO #} if no day has both and nothing at all was measured from day {P-RETIC-STAGE1 #} on either.
## Stays silent on
Enough days with both; treatment by mouth only; no anaemia; days that are not over.
# R38
The reticulocytes fell before the haematocrit had recovered.
## What it detects
A reticulocyte response (as in R36), and by T on a therapy day after {P-RETIC-TO #} and up to {P-RETIC-LATE #} the newest haematocrit, sampled after day {P-RETIC-TO #}, below {P-HCT-STOP}, with a newest reticulocyte share, no older than {P-RETIC-FRESH} and later than the peak, below {P-RETIC-RESP} and below {P-RETIC-FACTOR #} times the own baseline.
## Why it matters
Iron, folate or an infection may now hold the marrow back.
## Source
Drug label: at least twice normal until the haematocrit is normal (grade A), source text on treatment; the numbers are expert defaults (grade D).
## Fires on
The pattern above: info.
## Stays silent on
A haematocrit of {P-HCT-STOP} or more; reticulocytes that are still high; no response at all (R36 speaks); later than day {P-RETIC-LATE #}.
# R39
Homocysteine or methylmalonate stays raised under treatment.
## What it detects
A metabolite that was raised before treatment, is above its limit in its newest sample from therapy day {P-MET-CHECK #} on, and was never within it since the first dose. Without a value from before, {P-MET-NOBASE #} times the limit have to be exceeded.
## Why it matters
Metabolites fall within days where B12 reaches the cell; if not, dose, route, adherence, the kidneys and an inborn error have to be thought of.
## Source
Two case reports and source text on treatment (grade C); days and share are expert defaults (grade D).
## Fires on
Up to day {P-MET-FAIL #}: info where the value fell by {P-MET-SHARE} or more, else warning. From then on: warning; critical where it fell less, or with a red-flag sign. The worst marker counts. Renal impairment, and low folate where homocysteine is the only marker, lower it by one step.
## Stays silent on
A marker that was within its limit at any time since the first dose (then R44 speaks), or was not raised before; samples before day {P-MET-CHECK #}.
# R40
The blood count does not recover under treatment.
## What it detects
Anaemia or macrocytosis before treatment, and in its own newest sample a haemoglobin or MCV still beyond its limit from therapy day {P-HAEM-CHECK #} on, neutrophils from day {P-ANC-CHECK #} on or platelets from day {P-HAEM-EARLY #} on below theirs; or, after anaemia, a haemoglobin that by a sample from day {P-HAEM-EARLY #} on has risen by less than {P-HB-RISE}.
## Why it matters
The count recovers in weeks; if not, iron deficiency, chronic infection or another cause is left.
## Source
Case report observed for three weeks, with a discussion of weeks to months (grade C).
## Fires on
A haemoglobin, MCV, neutrophils or platelets as above: warning. A small rise before day {P-HAEM-CHECK #}: info.
## Stays silent on
Newest samples within the limits for the age at the sample, and those that are too early.
# R41
A planned dose of vitamin B12 that nobody documented.
## What it detects
The time since the last documented dose, of a treated infant or mother, is longer than the planned interval and its days of grace. What is planned: where care plans exist what an active one holds, else the active orders, each within its bounds; of several intervals the longest.
## Why it matters
Stores do not last. After missed injections the deficiency came back, with damage to the spinal cord.
## Source
Source text on treatment (grade C) and drug label (grade A); all days of grace are expert defaults (grade D).
## Fires on
Days since the last dose, or since the end of what was handed out, warning and critical. Daily: {P-GAP-DAILY-W #} and {P-GAP-DAILY-C #}. Alternate days: {P-GAP-ALT-W #} and {P-GAP-ALT-C #}. Three times a week: {P-GAP-TIW-W #} and {P-GAP-TIW-C #}. Weekly: {P-GAP-WEEKLY-W #} and {P-GAP-WEEKLY-C #}. Monthly: {P-GAP-MONTHLY-W #} and {P-GAP-MONTHLY-C #}. Every two months: {P-GAP-2MO-W #} and {P-GAP-2MO-C #}. Every three months: {P-GAP-3MO-W #} and {P-GAP-3MO-C #}. Another interval counts as the next longer one. A dose that was recorded as not given is named with its reason.
## Stays silent on
Gaps that a later dose closed, treatment that was stopped or changed, longer intervals than these, and plans that are drafts or proposals. Doses below treatment are no doses of a plan that treats.
# R42
Vitamin B12 in a dose, or by a route, that may not reach an infant in need.
## What it detects
In an infant whose B12 is low, or whose homocysteine and methylmalonic acid are both raised: (a) with a red-flag sign, the triad (R10) or severe deficiency (R01), the first {P-LOAD-DAYS #} days of treatment without any injection; (b) on these days less than {P-LOAD-SHARE} of what the recorded plan had due by injection; (c) with a red-flag sign, single intramuscular doses below {P-IM-MIN}; (d) nasal or sublingual doses as the only route before the age of {P-IN-AGE}, or cyanocobalamin into a vein; (e) with R01 or R10, nothing but a supplement below treatment for more than {P-NUTR-ONLY}. Red flags are those on the day of the first dose or now.
## Why it matters
In neurological disease too little, too late, or a route that fails leaves damage. Good results of oral treatment exist in infants free of symptoms; no study proves one dose superior.
## Source
Source texts on treatment (grade C), British formulary for children and drug label (grade A); the numbers are expert defaults (grade D).
## Fires on
(a) to (d): warning; (a) only information with platelets below {P-IM-PLT}, when injections need a second look. (e): critical.
## Stays silent on
Oral protocols that are the recorded plan: on (a) always, on all of it without a red-flag sign. Low-dose protocols on (c). New movement disorders of the first weeks are no red flags here. Without a recorded plan (b) does not apply, nor where an amount is missing.
# R43
A dose of vitamin B12 whose amount looks like a slip of the unit.
## What it detects
Of an infant a single dose that is injected and above {P-DOSE-PAR-MAX} or below {P-DOSE-PAR-MIN}, or not injected and above {P-DOSE-PO-MAX}. Of anybody a dose above {P-DOSE-ANY-MAX mg} mg, any dose in grams, a number without a unit, and hydroxocobalamin that is packed as an antidote against cyanide. It looks at doses that were given and at active or draft orders and plans, whether treatment has begun or not.
## Why it matters
Micrograms and milligrams are mixed up even in print. A thousandth treats nobody; a thousandfold dose is best seen before it is given.
## Source
A slip of a thousand in a published case report (grade C); all limits are expert defaults (grade D).
## Fires on
Each dose for itself: critical from {P-DOSE-CRIT mg} mg on in an order that nobody has given yet, else warning; information with a recorded disorder of cobalamin up to {P-DOSE-IEM mg} mg a day.
## Stays silent on
Treatment without an amount, which has an issue of its own; high amounts by mouth under a plan for an inborn error of metabolism.
# R44
Markers or signs of deficiency that were gone come back after treatment.
## What it detects
After treatment some marker was within its limit, and at least {P-RELAPSE-GAP} after the last dose before it: homocysteine above {P-HCY}, or methylmalonic acid above the limit for the age, each after a normal value of its own and at least {P-RELAPSE-FACTOR #} times its lowest since treatment; or B12 below {P-B12-LOW}, at least {P-RELAPSE-B12} after the dose; or anaemia and macrocytosis after a normal haemoglobin; or a neurological sign that had abated begins again. The newest result of each marker counts.
## Why it matters
The deficiency comes back when treatment stops while its cause persists, and so does the damage.
## Source
Source text on prognosis: return of symptoms after treatment was stopped (grade C); intervals and factor are expert defaults (grade D).
## Fires on
One of these: warning. A red-flag sign that came back, or two of these: critical. Metabolites alone count one step less where renal impairment, or folate deficiency for homocysteine, may explain them.
## Stays silent on
Markers that were never normal since treatment, which is another rule; new movement disorders within weeks of the first dose; a B12 whose unit is in doubt.
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
# R52
Metabolites so high, or a pattern such, that an inborn error must be excluded.
## What it detects
Before treatment: homocysteine of {P-IEM-HCY} or more; {P-IEM-HCY2} or more with MMA of {P-IEM-MMA} or more; urinary MMA of {P-IEM-UMMA #} mmol per mol creatinine or more; MMA of {P-IEM-MMA2} or more. Also an infant who is deficient while the mother is not (R24 as warning); low methionine in the blood spot beside raised homocysteine; a recorded thrombotic microangiopathy or haemolytic uraemic syndrome beside it; and both metabolites raised with a first sign before {P-IEM-EARLY} of age.
## Why it matters
Disorders of cobalamin metabolism need another dose, another drug and a metabolic team, at once.
## Source
General knowledge of metabolic disease (cblC: both metabolites high, B12 in range); every number is an expert default (grade D), to be confirmed by a metabolic specialist.
## Fires on
The numbers above: critical; warning where a deficient mother or a B12 of the infant below {P-B12-LOW} offers another explanation. The other patterns: warning.
## Stays silent on
Lower metabolites without one of those patterns. Without any metabolite it cannot be decided.
# R53
The treatment ended, and what made it necessary may persist.
## What it detects
A treated infant whose course is over: all care plans completed or revoked, or without a plan an order completed or stopped and none active. And one of: a cause that lasts for life is recorded in the infant; the infant is breastfed and the mother has neither treatment nor a supplement of {P-SUPP-M} or an injection in the last {P-SUPP-WIN}; more than {P-STOP-WAIT} have passed since the last dose, without any B12, MMA or homocysteine later than {P-STOP-TEST} after it.
## Why it matters
The deficiency comes back where its cause remains, and the spinal cord suffers with it.
## Source
Source text on duration by cause and a case report with a course of four months (grade C); both times are expert defaults (grade D).
## Fires on
A cause that lasts for life: critical. The other two: warning.
## Stays silent on
A course that goes on. An infant with a supplement of {P-SUPP-I} or with {P-SUPP-FORMULA} of formula, unless the cause lasts for life. Without feeding or mother it may not be decided.
# R54
The infant is treated and breastfed, the mother is not treated.
## What it detects
An infant under treatment who was breastfed on a day since its first dose, and a mother with a deficiency pattern (R21), a recorded B12 deficiency, pernicious anaemia or atrophic gastritis, or a vegan diet. She has neither treatment nor a supplement of {P-SUPP-M} or an injection in the last {P-SUPP-WIN}. More than {P-MOTHER-TX} have passed since the later of the infant's first dose and her result; since the first dose where a diagnosis or the diet stands alone.
## Why it matters
Her milk stays poor in B12 while the infant's treatment ends; her own nerves are at risk, too.
## Source
Source text on treatment: treat mother and infant (grade C); both times are expert defaults (grade D).
## Fires on
The pattern above: warning; critical after {P-MOTHER-LATE}. Said of the infant and of the mother.
## Stays silent on
A mother with any treatment dose or enough supplement; no breast milk since the first dose; the first {P-MOTHER-TX}. Without feeding, mother or what shows her deficiency it cannot be decided.
# R55
Blood tests that confirm recovery were not done in their time.
## What it detects
A treated infant without a blood count (haemoglobin and MCV), or without MMA, urinary MMA or homocysteine, {P-FU-3MO-LO #} to {P-FU-3MO-HI} or {P-FU-6MO-LO #} to {P-FU-6MO-HI} after the first dose; or without a blood count {P-FU-10D-LO #} to {P-FU-10D-HI} after it. Each window is judged when it has closed.
## Why it matters
Without metabolites and blood count nobody knows whether the treatment worked, and a relapse is found late.
## Source
Review after three months: British guideline (grade A); confirmation after three and six months: source text (grade C).
## Fires on
Both missing in one of the later windows: warning. One of them missing, or the early blood count: info.
## Stays silent on
Windows that are still open, and infants who died before their end. A B12 counts as metabolite only where no injection was given in the {P-POST-B12} before it.
# R56
A tremor, myoclonus or chorea that began after the first dose.
## What it detects
Tremor, myoclonus, twitches or chorea with onset {P-MOVEMENT-WIN-LO #} to {P-MOVEMENT-WIN-HI} after the first dose, of a kind not recorded before it.
## Why it matters
It frightens, and it is no reason to stop: it usually fades in weeks. It must be told from seizures and from low potassium or calcium.
## Source
Goraya 2015: tremor resolved in weeks; a Krasnoyarsk series: a third of infants during treatment (grade B); source text: abnormal movements in half, lasting where treatment came late (grade C).
## Fires on
The pattern above: info. Warning while it is still there more than {P-MOVEMENT-PERSIST} after its onset, or where lethargy or a seizure began within {P-MOVEMENT-ILL} of it.
## Stays silent on
A movement disorder of a kind that was recorded before the first dose, and one that began later.
# R57
Something that speaks against the product or the route of an injection.
## What it detects
A product known to hold benzyl alcohol, ordered or given to an infant younger than {P-BENZYL-AGE}, or born before term and younger than {P-BENZYL-PMA} since conception; an intramuscular dose ordered or planned beside platelets below {P-IM-PLT} within {P-PLT-WIN} of the order or of now, or beside a bleeding disorder; an allergy to cobalamin or cobalt; cyanocobalamin in an infant with Leber's optic atrophy in the family.
## Why it matters
Each has another way of treatment; none is a reason to leave the deficiency untreated.
## Source
Drug label: benzyl alcohol, hypersensitivity (grade A); the warning on Leber's optic atrophy is general label knowledge; limits of age and platelets are expert defaults (grade D).
## Fires on
An allergy: critical. The others: warning.
## Stays silent on
Orders that are over, oral and subcutaneous doses beside few platelets, and a newer count above the limit. An order without a route beside few platelets cannot be decided.
# R58
Metabolites, blood count and development are documented as within limits after treatment.
## What it detects
{P-FU-3MO-LO} or more after the first dose, on results from then on: MMA, urinary MMA and homocysteine, each that was measured and at least one, within limits; haemoglobin and MCV within limits; a milestone or a developmental status recorded, none in regression; no red-flag sign; and no planned dose overdue beyond the critical gap.
## Why it matters
It closes the findings that stood before treatment, and says what is still open.
## Source
Confirmation after three and six months (source text, grade C); case report (grade C).
## Fires on
The pattern above: info. The text lists what is still open: neutrophils, development score, imaging, treatment of the mother, date of the end of treatment.
## Stays silent on
The time before, and any of these not within limits. A B12 level alone never counts. Without metabolites, blood count or development it cannot be decided.
"""##
}
