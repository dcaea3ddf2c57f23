"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -24 A -22 N -27 Ns 10 V -38 Ved -18 Ving -24 Vs -14 Xed -14 Xen -10 a -22 are -14 at -14
# before 11 do -11 first -10 for -9 get -11 i -16 it -21 not -14 of -9 on -19 one -12 only -13
# or 17 set -12 that -13 the -20 to -21 very -10 was -10 you -19
A N 10 Ns 14 V -29 Ved -31 Ven -14 Vs -13 a -36 about -18 actually -17 after -29 all -15 also -16
A an -14 are -17 be -28 between -11 can -27 did -10 do -25 does -28 every -14 for 12 from -13
A get -17 has -15 have -13 how -12 i -21 it -16 its -13 just -25 keep -24 kind 11 later -12
A let -10 make -17 makes -24 me -10 mean -17 means -13 more -12 mostly -10 much -11 must -17
A my -22 not -32 often -10 only -24 or -12 other -10 our -10 out -18 over -15 own -23 put -27
A same -18 set -18 some -11 stay -24 still -12 than 14 that -11 the -20 them -31 then -23
A these -20 they -16 those -11 up -14 use -18 very -20 was -17 were -12 what -24 which -19
A why -15 will -11 with -22 would -10 you -22 your -19
N Ven -11 Ving -24 Xen -19 Xing -16 Xly -11 a -32 again -21 all -26 already 10 also -14 an -19
N any -17 be -11 because -10 before -11 being -14 can 12 do -16 during -10 each -17 exactly -11
N few -20 first -15 gets 17 had -15 has 17 if -21 is 14 it -17 its -12 keep -25 later -16 let -18
N lets -10 like 12 make -22 me -11 mean -10 much -17 my -28 no -11 not -11 now -12 of 11 once -13
N our -11 own -28 put -26 set -19 should 13 some -22 stays 13 than 11 the -28 their -14 them -26
N then -20 they -17 this -24 those -17 use -22 uses -10 was 11 we -9 where 9 which 10 why -14
N will 13 without -12 your -28
Ns A -11 N -14 Ns -21 Ven -10 Ving -34 Vs -12 Xen -15 Xs -18 a -20 all -21 and 12 any -15 are 21
Ns can 13 definitely 11 do 14 each -13 even -10 few -21 from 11 get 12 gets -12 got -13 has -25
Ns have 9 he -10 his 11 if -17 it -13 its -23 keeps -9 let -10 like -9 means 10 more -13 must 16
Ns my -22 no -17 not -13 of 12 out -15 over -15 own -22 put -16 same -15 set -28 some -17 stay 23
Ns still 11 such 11 the -18 them -29 then -13 these -12 they -10 this -20 those -17 up -13
Ns very -11 was -15 what -10 when -13 why -17 will 10 with -9 without 17 your -25
V # -13 A -9 N -9 Ns -13 V -18 Ved -39 Ven -15 Ving -13 Xed -17 Xing 9 a 12 actually -12 again 15
V all 9 also -16 any 18 are -20 be -18 been -10 by 9 can -26 certain 16 did -10 do -25 does -26
V during 10 each -15 every -11 get -25 gets -17 have -23 he -10 his 11 how -18 i -11 into 14
V it 11 its 14 keep -18 keeps -15 let -17 make -21 me 12 mean -19 means -17 no -20 not -31
V often 11 on 9 or -11 out 10 over 16 own -12 put -24 really -14 same -14 set -21 should -12
V some 9 stay -10 than -13 the 10 them 16 then -26 these 17 they -10 those 13 through 14 until 11
V up 11 use -19 very -12 was -17 what 16 where -10 which -9 why -11 with 9 would -25 you -10
Ved N -11 V -24 Ved -29 Ving -22 Vs -14 Xed -17 again 15 any 12 are -24 at 14 be -20 before 20
Ved being -13 by 17 does -13 from 16 had -10 has -17 have -16 i -22 if -12 in 13 is -13 it -17
Ved its -11 just 9 keeps -11 makes -11 no -20 not -33 of -23 on 12 one 10 own -12 set -16
Ved than -10 the -13 their -12 then -14 they -20 this -11 to 14 too 11 up 16 was -15 what -15
Ved which -10 while 10 would -11 you -25
Ven N -14 Ns -13 V -17 X -15 a 13 and -10 by 11 during 11 is -12 out 11 up 19 your 11
Ving A -15 V -12 Ved -22 Ving -23 Vs 10 X -11 Xed -18 after -10 already -13 also -11 are -29
Ving as -13 be -21 before -13 do -23 does 14 during -15 even 9 few -17 get -16 has -19 have -11
Ving i -12 if 15 is 12 keeps 18 lets 16 make -16 makes 17 means 16 more -9 not -22 once -10
Ving one 14 or -10 our -10 out -11 own -19 same -10 some -10 stay 11 stays -10 still -14 than -14
Ving that -15 their -13 then -23 these -15 this -20 through 11 to -13 too -11 uses 13 very -14
Ving we -9 what -24 where 11 which -17 while -11 why -23 with 11 would -10 your -19
Vly | 11
Vs N -13 Ns -9 V -26 Ving -13 Vs -11 X 13 Xed -15 Xly -14 Xs -9 actually -11 all 10 also 9
Vs and -10 be -16 before -13 but -16 can -12 do -11 does -18 even 11 few -16 get -15 have -10
Vs i -24 in 12 is -11 keeps -12 later -15 let -10 makes -11 mean -10 means -10 much 10 must -11
Vs not -15 or -10 out 21 over 10 put -11 same -10 set -21 than -12 them 15 then -22 there -15
Vs they -20 this -13 through 13 until -11 up 12 was -15 we -11 with 9 would -10
X Xen -24 a -9 actually 11 after -10 any -17 are -12 basically -12 be -17 being -11 could -10
X do -12 few -24 first -16 get -13 have -15 here -12 how 10 its -9 just -14 keep -18 make -19
X may 9 mean -19 most 9 much -17 my -22 now 11 once -17 other -13 own -17 put -12 same -18
X still -15 such -11 than -13 then -17 those -11 until 10 very -15 we -12 which -14 while -11
X who 17 without -10 would -18
Xed # -13 A -25 Ns 13 V -25 Ved -14 Vs -19 Xed -12 Xing -12 about 15 again 9 all 13 are -10 as 11
Xed because -10 both 13 by 17 during 11 like -10 me 14 not -15 out 17 so -13 the -10 this 13
Xed to 11 why 11 you -17
Xen A -15 Ns 18 V -17 Xs -11 a -11 again 11 by 19 it -11 its 11 not -11 or 11 the -15 you 15
Xing # 10 N -15 Ns -26 V -22 Ving -21 Xing -14 about 9 at 13 but 13 do -10 from 11 get -10
Xing gets 17 is 16 like 19 my -10 not -19 out 13 own -11 that 10 them -12 why 11 with 13
Xly A -20 N -22 Ns -15 Xing -10 any 11 exactly 11 made 11 not -10 that -12 to 10 was -11 with 10
Xly you -11 | 13
Xs # -9 A -12 V -9 Ved -9 Xed -20 Xen 11 about -10 all 9 an -11 are 10 be -18 because 13 before 9
Xs between 11 but -13 by -14 could 11 does 16 each -14 first -14 has -13 here 11 how 11 if -11
Xs into 13 later -12 lets 9 mean 11 means -13 of 15 on 9 one -16 or -11 our -10 own -19 really 11
Xs than -11 then -17 they -13 this -15 too 13 up 10 we -12 were -11 what 11
a A 18 N 10 Ns -40 V -15 Vs -20 Xen 10 a -34 actually -10 after -15 again -15 all -14 already -12
a and -37 are -23 as -12 at -18 be -14 because -18 before -10 but -10 by -15 can -20 do -26
a does -12 each -10 few 27 first -11 for -25 from -25 fully 11 get -14 gets -11 has -20 i -28
a in -26 is -28 it -37 its -21 just -10 like -16 makes -12 more -12 much 16 my -20 no -15 not -30
a of -30 on -29 one -24 only -13 out -10 own -15 put -17 really 17 same -10 set -17 since -13
a so -26 some -10 stays -10 than -16 that -28 the -41 them -16 then -22 there -18 these -11
a they -11 this -15 those -10 to -29 up -15 use -11 very 21 was -14 what -18 when -12 which -11
a while 19 why -11 with -32 would -15 you -29 your -22 | -34
about # 19 A -17 Ving 11 X -14 Xing 11 and -11 his 11 that 13 the 12 them 16 then -10 this 11
about your 13 | -11
actually N -11 X -12 after 11 no 19 they 11 you 13 | -17
after A -19 N -28 Ns -20 V -17 Ved -15 Ving 21 X -9 Xs -12 a 10 again -10 and -19 can -12 for -12
after i 14 is -12 more -10 no -10 set -10 some 19 that 24 then -13 this 17 to -18 we 10 with -12
after | -10
again A -21 N -31 Ns -30 V -16 Ved -15 Ving -14 Vs -24 X -23 Xing -11 a -14 after 19 and 15
again be -18 do -14 first -10 for 14 get -12 it -17 just -11 not -21 of -12 set -12 that -11
again the -9 them -11 they -15 to -15 with 14 you -18 | 13
all N -15 V -27 Ved -15 Ving -18 a -12 at -11 from -10 his 11 is -11 its 21 my 11 not -11 of 22
all on -11 the 10 there 16 these 11 to -14
already # -10 N -9 Ns -23 Ved 25 Ven 11 a -11 by 11 from -15 has 12 is -12 it -22 not -12 one -11
already with -10 you -10
also N -14 Ns -13 after 16 it -10 means 11 more 16 what 11 with 9 you 13 | -23
am Ving 19 X -10 only 11 | -12
an N 15 Ns -15 Vs -11 Xing 16 later 11 of -10 | -23
and A -15 N -13 Ns -11 V 13 about -11 after 13 again -22 already -19 and -36 at 12 be -16 but -12
and can -17 each -13 few -14 first -22 have -16 he 10 how -10 is -11 it 9 keep 21 later 17 let 18
and like -17 made -10 makes 9 mean -10 means -16 most 16 much -13 not -14 of -28 or -13 out -11
and over -13 own -17 put 11 since 20 some -11 their 16 them -24 then 15 there 12 these 13 to -10
and up -13 use 20 very -11 we 11 when 9 why 16 will -14 without 11 would -14 your -9 | -45
any N 13 Xs 11 do -12 does -15 is -10 it -14 more 21 not -14 other 11 the -16 you -10 | -23
are N -10 Ns -11 Ved 18 Vs -24 a -17 after -11 again -12 already 13 also -10 and -15 are -21
are at -10 but -10 do -14 few 13 first -11 for -18 from -10 get -11 is -17 it -23 its -10 just 11
are means -13 not 20 on -15 own -11 pretty 11 put 16 rather 11 so -16 still 19 that -15 their -11
are them -11 then -13 there 9 they -22 too 11 we -14 when -10 with -15 you -18 your -11
as N -23 Ns -12 V -20 Ved -17 Ving -11 Vs -13 a 11 and -17 are -12 as -12 but -10 for -13 from 17
as it 19 much 14 my 11 not 11 the -9 they 32 to -10 with -11 you 9 | -30
at # 21 N -11 Ns -25 V -28 Ved -11 Ving -11 Vs -15 Xs -10 a 15 all 22 and -23 any 17 each 11
at every 13 first 25 for -14 i -12 in -14 is -15 it -19 later -11 no -12 not -18 of -13 on -11
at one -10 set -14 that -11 the 14 then -13 this 22 to -15 with -10 you -11 | -38
basically V 11 X -13 you 13
be N -13 Ns -25 Ved 23 Ving -19 Vs -18 Xed 23 Xen 11 again -10 and -15 can -10 do -14 is -14
be it -15 much 9 not -17 really 16 so -11 the -12 to -14 with -12 you -10 | -22
because N -10 Ns -11 V -19 Ved -16 Vs -14 Xs -10 and -16 from -13 he 11 i 16 if 11 is -15 it 11
because just 11 not -13 of 16 one -10 so -13 the 12 to -11 we 11 what 10 would -10 | -29
been V 11 Ved 11
before A -25 N -21 Ns -15 V -13 Ving 9 Vs -13 X -12 Xs -10 all 11 and 11 each 11 gets 11 i -10
before not -13 so -15 stays 11 to -15 with -11 you 17 | 11
being N -10 Ns -10 Ved 18 Ven 11 | -17
between quite 11 you 11
both Ving -10 X 11 Xs 9 and -13 for 11 had 11 in -12 it -11 means -11
but A -10 N -23 Ns -20 V -12 Ved -11 Vs -18 Xs -14 actually 14 after 13 already 13 an 11 and -18
but he 11 is -14 it 10 mostly 11 my 11 no 13 only 11 please 11 that 14 they 11 this 11 with 17
but without 11 you 11 | -32
by Ns -18 V -9 Ved -13 Ving 19 Vs -21 X 10 Xed -10 Xen 9 Xing 13 at -12 do -10 if -11 is -12
by of -12 other 11 so -10 that 11 the 17 to -14 with 13 you -13 | -30
can A -24 N -26 Ns -24 V 16 Ved -13 Ving -13 Vs -15 Xs -15 a -24 already 13 and -20 be 29 do 11
can from -15 get 22 i 9 in -11 is -18 it -17 make 11 one -11 own -10 so -14 that -15 the -21
can then 11 what -10 you -17 | -15
certain Ns 16
certainly not 11
could V 11 not 13
course A -12 Ved 11 and 11 every 11 of 11
did A -10 i -10 not 17 that 11 this 24 | -18
do A -20 N -33 Ns -33 Vs -20 X -13 Xs -19 a -24 again -10 and -13 are -10 at 9 because 11 but -14
do do -20 does -10 each -11 for -11 have -13 no -13 not 26 of -17 on -13 only -13 put -10 set -12
do stay -11 them -12 what -13 with 14
does A -25 N -27 Ns -19 V -11 Ved -16 Ving -11 Vs -16 Xing -10 a -13 after 11 again -10 and -9
does before -10 does -11 its 13 means -10 not 25 on -10 that -11 the -15 to -13 | -17
during A -12 N -17 Ving 24 X -10 not -10 the 10 | -15
each A -14 N 19 Ns -10 not -10 of 17 the -14
even # 11 A -11 a 11 if 11 more 13 the 11 with 11 | -11
every N 22 Ns -15 V -14 Ving -10 Xen 11 one 11 other 11 the -13 | -19
exactly as 26 the -11 what 11 | -13
few # -10 A -23 Ns 21 Ved -15 Ving -12 Xed 17 Xing -10 Xs -13 a -12 and -10 for -12 is -12
few more 16 not -12 of 19 that -11 the -22 to -10 with -12 you -13 | -13
finally make 11 one 11
first A -13 Ved -19 Xs -13 a -19 at -11 for -12 from -10 i 14 it -10 keeps 11 must 11 not -10
first on -14 one 22 only 11 set 9 so 19 the -18 then -11 we 9 while 11 you 19
for Ns -13 V -13 Ved -17 Vs -27 Xed -14 Xen 13 Xly -12 a 11 again -15 all 20 an 11 and -18 any 11
for are -15 at -15 be -11 each 13 every 13 first -12 for -26 have -10 his 11 i -26 in -20 is -20
for just -11 keep -11 later -10 maybe 13 me 14 more -10 most 11 much -10 must -10 my 27 no -11
for of -19 on -15 one 10 only -16 our 19 own -13 set -13 so -20 some 21 such 11 the 17 then -17
for there -10 these 17 this 19 those 17 we -14 with -22 would -10 your 23 | -29
from # -9 Ns -20 V -19 Vs -24 X 13 Xing 16 Xs 10 and -25 are -13 be -10 because -12 before 14
from being 19 but -11 can -15 do -11 few -11 from -14 i -10 in -14 is -22 it -24 more -14 my -12
from not -20 of -16 on -15 since -10 so -11 than -11 that -16 the 10 them -11 there 11 to -21
from what -10 with -15 you -18 your -11 | -40
generally Vs 11
get N -30 Ved 24 Ven 11 Ving -17 Vs 12 Xed 14 Xs 9 a 14 and -14 any 15 do -10 i -13 is -14 no 11
get not -19 only -10 that -17 to -15 you -14 | -22
gets A 14 N -24 Ns -14 V -15 Ved 23 Ven 11 Ving -15 Xen 11 and -12 by 17 for -10 is -11 it -13
gets just 11 only 16 really 11 that -10 the -9 | -27
got # 13 A -13 Xing 13 Xs -11 and -11 from 11 its 11 me 11 most 11 the -11 this 11 to 14 | -20
had # 21 A -10 N -12 Ns -12 V -12 Xs -10 a 11 and -10 set 11 to 23 | -24
has Ved 15 Ven 17 Ving -17 Xed 16 Xs -15 a 10 already 21 and -18 been 21 for -14 got 14 in -12
has is -13 it -13 its 11 no 19 of -16 one -10 so -12 that -15 the -14 those 11 to 18 what -12
has with -10 you -15 | -17
have # 11 N -11 V -21 Ved 15 Ving -12 X -17 already 9 and -18 can -12 do -12 few 20 for -10
have is -12 it -11 like 11 maybe 11 more 11 of -10 this 11 to 26 you -15 | -11
he N -13 Ved 21 did 11 the -11 | -15
her X -10 what 11 your 11
here X -13 a 11
his Ns 14 X 13 course 11 | -10
how N -10 Ns -15 V -15 Ving -10 and -11 do 19 the -11 they 17 to 17 would 11 you 16 | -20
i # -20 A -22 N -27 Ns -34 V 14 Ved 10 Ving -24 Vs -23 Xed 13 a -28 after -15 again -15 all -14
i am 19 and -32 are -13 because -11 but -10 by -10 can 14 could 11 did 24 do 17 for -25 from -13
i get 13 got 13 had 20 have 13 i -32 if -12 in -18 is -19 it -25 its -10 later -12 let 9 like 11
i made 11 make 21 mean 27 more -14 mostly 11 my -22 of -18 on -19 once 17 one -16 only 10 put 23
i set 24 so -19 some -12 that -22 the -36 them -14 then -9 there -12 this -14 to -27 what -12
i will 13 with -21 would 29 you -17 | -45
if N -9 V -20 Ving -10 X -15 Xs -12 a 10 and -12 are -10 i 19 is -12 not 11 one 11 that -10
if there 16 you 24 | -26
in # -22 Ns -13 V -15 Ved -22 Vs -24 X 10 Xen 11 Xing -17 after -10 again -13 an 14 and -19
in are -18 as -10 be -12 because -10 before -11 between 17 both -10 by -10 do -13 does -10
in each 20 every 21 for -21 from -16 get -10 has -10 i -15 in -25 is -14 means -18 most 11 my 18
in no -14 not -15 of -19 on -16 own -15 so -19 the 15 there 11 they -12 this 13 to -24 was -12
in what -18 when -15 why -15 with -20 you -18 your 10 | -23
into X -10 my 11 the 13 | -10
is A 9 N -26 Ns -36 Ved 14 Vs -26 Xed 13 Xen 10 Xs -9 after -15 again -15 all -10 and -10 are -21
is at -17 be -10 because -17 being 13 but -15 by -11 can -13 do -17 does -12 few -11 first -12
is for -11 from -13 get -10 gets -12 has -15 he -10 how 11 if -18 is -31 it -18 its -10 more 9
is mostly 13 no 10 not 18 of -22 often 13 on -21 or -11 out -10 own -14 put -11 quite 11 same -13
is set 10 so -12 stay -11 still 23 than -13 that 10 them -11 then -16 they -15 too 17 usually 11
is was -12 when 13 where 14 which -12 with -18 you -25 | -12
it # -12 N -46 Ns -22 Ving -38 Vs 17 Xen -13 Xing -10 Xs 9 a -9 after -15 already 9 also 14
it any -15 are -22 as -15 because -17 by 13 do -23 does 18 each -11 few -10 get -11 gets 11
it got 17 has 19 if -10 is 13 it -39 its -19 keeps 14 like 13 means 21 more -18 must 10 my -12
it of -30 often 11 once -12 one -19 only 12 other -10 out 13 own -15 put -14 same -10 set -19
it should 11 stay -10 stays 15 than -15 that -17 the -15 them -13 they -14 this -12 too -12
it was 18 we -14 what -11 which -11 why -10 you -20 your -19
its Ns 25 V -18 Ved -14 Vs -11 Xing -10 Xs -14 a -21 and -22 is -10 it -17 later -11 not -10
its on -13 own 14 so -11 that -14 the -23 them -17 then -13 to -14 with -17 you -17 | -37
just A -11 N -20 Ns -17 V 11 and -18 as 26 is -14 it -10 like 17 make 11 my 16 on -15 stays 11
just that 11 the 15 to -18 you -16 your 11 | -33
keep N -12 V -22 Ving 18 X -21 and -15 being 11 it 9 not -13 on 10 the 15 their 19 those 11
keep to -14 with -10 | -29
keeps N -9 V -16 Ved -12 and -10 its 16 the 18 they -11 what 22 when -10 | -24
later N -10 Ns -22 Ved -10 Ving -15 Vs 10 a -13 all -12 are -10 for -12 i 12 in -10 its -13
later of -11 on 12 put 11 set 14 than 11 them -11 then -13 to 12 when 11 with 11 you 16
let A -13 Ns -12 V -19 Ving -10 a 9 it 16 its 11 me 16 my 11 not -10 only 11 the 10 them 13
let this 11 with -10 you -11 | -17
lets Ns -11 V -14 Ving -10 it 13 the 14 them 19 those 11 you 16 | -17
like # 25 A -23 V -20 Vs -12 Xing 19 a 9 all 11 and -20 any 11 are -11 has -10 is -13 of -10
like so -11 that 14 they 16 this 22 what -10 without 11 your -10 | -10
made A 11 X -10 a 11 and -10
make Ved -10 all 16 an 16 and -17 i -11 it 16 some 11 the 13 | -23
makes N -19 V -14 Ving 12 Vs -14 Xs -10 a -14 again -13 and -10 do 11 some 11 that 11 the 14
makes them 21 to -10 | -27
may V 9 Vs -10 be 11 do 11 get 11 not 11 only 11 use 11 | -13
maybe # 13 V -11 Xen 16 | -11
me V 11 a 13 and -10 i -13
mean Ns -11 V -13 Ving -10 X -15 i -13 if 11 just 11 not -11 that 17 the 11
means N -16 Ns -11 V -20 Ved -10 Vs -11 X -20 are -11 can -12 in -11 is -10 no 16 that 17 the 15
means their 13 they 15 we 11 you 13 | -9
might X 16
more A 14 N 10 V -26 Vly 11 Xly 16 Xs -15 a -12 and -9 from -15 have -10 i -13 in -14 is -18
more it -22 like -10 more -11 not -15 of -10 so -11 the -19 this -10 with 10 you -16
most Ns 11 of 23
mostly A 19 Ved 11 because 11 i 11 | -12
much A 13 N 10 V -15 Ving -10 Vs -12 Xed 11 is -10 it -12 the -10
must A -16 N -18 Ns -10 Vs -10 and -10 be 15 keep 11 not 26 one 11 the -14 then -11 to 11 you -10
must | -24
my N 15 Ns 10 V -19 Ved -11 Ving -20 Vs -10 Xing -10 a -19 all -10 and -17 for -15 i -19 in -12
my is -12 it -14 more -10 my -12 on -13 one -10 other 11 own 26 so -11 that -12 the -24 these 11
my to -16 with -12 | -33
next N -10 X 11 make 11 you 11 | -12
no Ved 11 Ving 12 Vs 13 X 9 a -13 and -18 do -10 for -12 in -12 is -17 it -20 more 13 no -11
no not -17 of -10 on -12 put -12 so -10 that -10 the -25 to -20
not # -14 N -25 Ns -26 V 18 Ved 18 Ven 19 Vs -14 Xed 13 Xs -17 a -10 after -13 again -19
not already -11 also -10 and -24 are -11 at -10 be 28 because -11 before -12 being 11 but -12
not by -11 can -13 do -10 does -25 few -12 first -15 from -17 get 21 has -16 have 22 i -17 is -30
not it -33 keep 17 let 14 lets -12 make 15 mean 13 means -14 more 12 my -10 no -16 not -27 of -22
not on -20 one -17 really 11 set 9 the -17 them -10 then -15 there -11 they -17 this -13 was -12
not when -16 will -10 with -20 you -30 your -12 | -18
now A -11 i 11
of # 11 Ns 9 V -19 Ved -21 Vs -12 again -13 already -13 an -11 and -32 are -20 as -11 at -13
of be -11 because -15 before 11 by -10 course 21 do -15 for -18 from -15 get -12 has -14 have -10
of i -20 in -18 is -21 my 17 not -22 of -18 on -20 only -10 over 11 put -10 set -10 so -19 the 16
of them 21 then -11 there -17 these 21 this 12 to -25 we -13 with -18 you -25 your -10 | -24
often Vs 11 X -11
on N -14 Ns -22 V -28 Ved -27 Vs -24 Xed -11 Xen 19 after -12 again 16 any -10 are -12 by -10
on can -13 do -16 does -11 each 16 every 16 first -11 for 12 from -15 have -10 i -11 is -20 it 11
on keep -11 like -10 more -10 my 15 no -13 not -22 of -21 on -20 only -15 over -13 own -12
on put -15 set -20 so -19 some -13 that -15 the 13 then -17 there -15 was -10 with 16 would -10
on your 16
once N -16 Vs -10 X -17 a -10 again 11 from 11 got 11 it 13 more 31 they 11 | -14
one A -15 Ns -13 Ved -10 Ving -21 Vs 19 Xing 17 Xly 14 a -24 again -10 already -10 at -10
one because -13 by -11 from 20 has 21 is 9 it -15 its -10 keeps 11 lets 11 makes 10 may 11
one not -12 of 10 one -15 so -11 than -11 that 10 the -11 those 11 to -15 why -11 with 9
only N -11 Ns -12 Ved -11 Ving -18 X -14 Xed -10 Xing 11 a 9 and -18 by 11 few 16 got 16 had 19
only has 11 have 21 i -14 is -15 it -17 means 11 my 17 not -14 on -10 once 13 own 11 so -10
only the 15 with -13 you -18
or A -22 N -19 V -11 Ving -12 X 9 Xing 19 Xs -10 actually 11 and -10 for -11 is -10 just 11 no 13
or rather 17 really 11 so 23 the -15 | -28
other A -14 N 15 V 12 Ved -10 X 10 Xs 11 the -13 to -10 | -20
our N 17 V -11 X 9 own 16 the -11 | -15
out Ns -13 V -15 Xs 10 it -10 of 11 on 11 to -10 what 11
over A -15 N 12 Ns -12 V -15 and -12 it 9 the 16 them 13 | -10
own N 19 Ns 11 V -26 Ved -15 Ving -19 X -11 Xs 15 and -18 are -12 can -10 has -10 is -12 it -17
own my -15 set 16 that -10 the -20 to -13 until 11 with -12 you -14 your -10
please V 13 with 11 | 11
put # -10 N -13 Ns -17 V -24 Vs 24 Xing 11 Xs -15 a 18 again 9 and -9 for -10 i -15 in 13 its -10
put my 13 of -11 that -11 them 11 to -13 you -13 your 19 | -19
rather than 11
really A 20 N -10 Ns -10 V -14 it -10 no 11 really 11 the -11
same A -21 Xing 11 a -11 after 13 an 11 and -12 as 11 before 11 here 11 in 19 is -10 it -10
same that -13 the -14 we 11
set # -11 Ns -14 V -16 Ved -18 Ving -18 Vs 19 Xs -17 a -15 again -10 and -23 any 11 at -12 do -15
set it 21 its 13 not -18 of 11 or 11 set -13 that -10 them 17 then -17 there -10 too 11 very 11
set with -16 you -19 | -14
she Vs 11 gets 11
should A -13 N -15 V -13 Ving -10 be 22 i 11 keep 11 not 20 the -11 | -19
simply N -11 V 14 are 11
since N -14 V -18 Xing 11 Xs -10 and -10 i 13 most 11 of -11 the 15 to -11 you 13 | -22
so N -15 Ns -14 V -12 Ved -25 Ving -11 Vs -25 Xed -12 Xly 17 again -10 already -12 and -27
so are -15 at -14 because -15 before -10 both 11 can -15 do -16 each 11 even 11 for -17 get -11
so has -11 have -14 i 15 in 12 is -15 it 14 just 11 means -12 much 13 not -16 of -19 one -12
so own -10 so -18 stay -10 that 22 the 13 these 9 they 17 this -10 to -21 too -11 was -12 we 11
so when -10 why 11 would -11 you 12 | -14
some A -22 Ns 16 V -20 Ving -14 for -10 i -12 it -10 more 19 of 23 the -19 | -17
stay A 12 N -15 Ns -15 V -15 Ving -14 Vs -12 as 19 how 11 like 13 not -15 put 16 the 10 they -14
stays A 11 N -18 V -11 Xs -12 as 19 exactly 11 it -11 put 11 what 11
still A 13 Ns -18 do 11 does 11 get 11 have 11 the -17 there 19
such a 16 as 11
than A -27 N -23 Ving 14 Vs -11 X -11 a 13 and -14 before 26 from 26 if 11 is -15 it -17 more -11
than that 13 what 16 | -25
that # -15 Ved -26 Xed -18 all 14 already 11 also 11 an 11 and -18 basically 16 do -15 first -14
that from -19 get -11 gets -11 how 16 is 9 like -14 means 11 more -14 my -10 no 9 of -12 on -17
that only -12 own -13 set 13 she 11 so -11 still 11 than -11 that -21 the 9 them -10 they 17
that to -13 usually 11 was 17 we 11 were 16 what 14 when -10 why 19 with -18 would 11 you 9
the # -20 A 12 N 15 Ns 10 Ven -15 Vs -16 a -41 about -15 after -23 again -32 all -26 already -9
the also -12 an -13 and -47 any -15 are -32 as -22 at -29 be -24 because -20 before -25 both -10
the but -24 by -22 can -26 do -31 does -13 during -10 each -15 few -16 first 13 for -38 from -18
the get -25 gets -18 got -12 has -25 have -24 he -10 how -12 i -36 if -17 in -35 is -39 it -43
the its -27 just -23 keep -18 keeps -20 later -24 let -15 make -16 makes -22 means -19 more -14
the must -17 my -22 no -22 not -42 of -38 on -37 once -18 only -11 or -18 other 17 out -15
the over -17 put -22 really -14 same 23 set -29 should -13 since -17 so -36 some -13 stay -20
the stays -15 still -16 than -19 that -36 the -53 their -12 them -29 then -32 there -22 these -15
the they -29 this -22 those -15 to -42 too -11 until -10 up -17 use -14 very 10 was -22 we -23
the were -11 what -27 when -26 which -15 while -18 will -11 with -36 without -10 would -23
the you -41 your -23 | -46
their Ns 18 V -12 Ving -13 and -12 the -10 | -13
them N -29 Ns -17 Ved -13 Ving -12 Xs -9 a -14 again 15 do -10 exactly 11 first -10 for -15
them from 11 has 11 it -13 its -15 makes -12 not -14 of -15 once 11 that -15 the -27 them -11
them when -10 your -10 | 12
then # -16 N -14 Ns -27 V 13 and -25 are -10 at 9 can 11 do -10 for -19 from -13 i 17 its -10
then just 17 later 11 not -14 on -15 one 11 only 11 put 13 set 18 so -15 that -11 then -15
then there 11 to -19 we 13 with -17 you 12 | -14
there N -25 Ns -23 V -26 Ved -16 Vs -18 X -29 already 19 and -9 are 22 even 11 for -15 i -17
there in -14 is 23 it -19 no 16 of -12 only 11 set -10 so -17 stays 11 that -10 the -9 this 13
there to -14 was 21 what -10 with -10 you -17
these N -16 Ns 16 Ving -12 Vs -14 and -10 are 13 one 11 the -17
they N -26 Ns -27 Ving -23 Vs -21 a -10 already 13 and -16 are 19 be -10 but -10 can 25 do 23
they for -11 get 10 have 13 in -13 is -11 it -14 keep 12 may 11 mean 17 means -10 on -10 same -11
they should 11 so -19 stay 16 that -12 the -17 them -10 they -13 to -16 were 27 with -11 you -12
they | -17
this N 10 Ved -11 Ving -15 Xs 11 a -15 after 9 and -15 does 13 for -10 he 11 i -17 is 14 it -11
this keeps 11 makes 19 of -10 on -12 one 11 that -10 then -11 there -10 to -10 up 16 we 11
this with 11 you -14
those # 17 N -14 Ns 20 V -17 Ving -10 Vs -12 X -19 are 16 not -10 so -10 the -14 you -16
through a -10 all 11 the 15 | -10
to # 10 A 10 N -13 Ns -38 V 15 Ved -30 Ving -36 Vs -33 Xs -13 after -18 again -25 and -35 any -11
to are -22 as -16 at -13 be 27 because -14 before -16 but -10 by -13 can -15 first -11 for -26
to from -18 get 13 got -11 has -17 how 11 i -25 if -12 in -24 is -30 just -10 keep 9 keeps -10
to later -11 like -15 make 14 me 11 means -10 more -10 must -10 my 9 no -16 not -15 of -23 on -21
to once -10 only -17 out -10 own -11 since -10 so -23 that -23 their 11 them -9 then -16
to there -15 they -14 this -11 to -34 use 13 we -13 when -12 with -24 would -15 you -31 your 17
to | -29
too A 10 V -14 but 11 the -19 | 15
typically Vs 11
until A -11 Ns -11 V -11 it 13 the 19 | -13
up V -16 Vs -14 for 11 it -15 more 11 so -12 with 23
use V -18 Ving -13 a 24 an 11 and -11 | -25
uses N -10 a 11
usually A 9 Ved -10 Vs 16 do 11 has 11 more 13 | -13
very # -10 A 15 N -12 Ving -11 X 10 a -10 much 11 same 11 | -19
was A -10 N -19 Ns -17 Ved 19 Vs -13 Xed 11 a 9 about 9 already 11 and -18 being 11 i -13 is -14
was on 11 that 11 very 11 when 11 with -10 | -15
we A -26 N -25 Ns -22 V 14 Vs -11 Xed 19 Xs -15 and -17 are 16 did 16 do 16 for -17 from -10
we got 16 had 15 have 9 i -10 in -11 it -11 keep 11 make 11 of -10 one -13 put 13 should 11
we that -10 the -22 to -12 use 11 we -19 will 11 with -14 | -31
were N -14 Ved 13 at 11 no 11 set 11
what # -11 A -13 N -9 Ns -16 V -14 Ved -17 Xing -10 an 11 and -18 for -14 from -10 he 13 i 16
what it 15 makes 14 next 11 not -13 of -11 own -10 should 11 so -15 that -16 the 11 them -11
what they 14 to -15 was 25 what -12 why -10 you 11 | -16
when N -24 V -15 Ved -13 Ving -11 Vs -10 Xs -11 and -14 are -12 do -10 few -10 from -15 on -14
when one -10 that 14 the 11 there 11 they 13 this 11 we 19 you 28 | -34
where N -11 X -15 i 14 the 16 we 11 you 13 | -11
which A -18 N -20 V -11 Ving -11 Vs 13 and -10 are -10 gets 11 has 11 i 17 is 23 it -10 makes 16
which means 11 on -14 to -12 was 19 | -30
while A -9 N -17 V -14 Ving 13 X -13 i 13 is -10 stay -10 the 12 we 11 you 19
who Xed 11 Xs 13 already 17 can 11 | -13
why A -11 N -10 Ns -17 Ving -24 Vs -15 and -10 both 14 can 14 does 16 from -11 is -12 it 16
why not 11 one -12 own -11 that -10 what -10 would 11 you 19
will A -13 Ns -14 V 13 Xs -10 be 13 do 24 get 13 the -15 typically 11 | -22
with # 10 V -25 Vs -9 Xing 13 Xly -11 a 21 after -13 again -16 all -14 already -11 and -32 be -10
with by -11 can -12 do -11 each 11 few 17 first -16 for -22 from -14 get -13 has -10 have -10
with i -23 in -12 is -22 its 17 just 12 later -11 like -10 my 14 not -20 of -18 on -24 only 13
with our 14 put -13 really 9 set -15 them -13 then -20 there -11 this -10 those -10 to -24
with use -10 we -15 when -10 with -22 you -26 | -29
without N -10 Ns -10 Ving 11 and -12 any 11 its 16 | -15
would A -10 N -23 Ns -16 V 14 Ved 14 Ving -14 Xing -11 Xs -18 a -15 and -12 be 24 because -11
would for -10 get 17 in -10 it -15 like 15 not 15 only 11 set 13 simply 16 the -18 to -12 use 19
would | -28
you # -15 A -22 N -31 Ns -25 V 16 Ved 13 Ven 11 Ving -21 Vs -30 Xing -23 Xs -12 a -31 after -19
you again -18 already -13 also 13 and -36 any -10 as -17 at -16 basically 11 because -15
you before -10 but -11 by -14 can 22 could 11 do 24 does -11 few -14 for -22 from -22 get 13
you has -10 have 22 how -12 i -19 if -15 in -20 is -26 it -31 its -16 just 10 keep 13 later -22
you let 12 make 11 may 19 means -10 more -15 much -12 must 25 my -12 no -14 not -27 of -22 on -23
you once -15 one -13 only 15 or -10 out -13 own -14 put 23 set 15 should 23 simply 13 since -12
you so -21 some -13 stays -10 that -11 the -28 them -24 then -17 this -10 to -29 what -15 will 16
you with -31 would 23 you -32 your -16 | -38
your # 11 N 12 V -30 Ved -16 Vs -17 a -13 and -21 do -10 for -15 get -10 in -14 is -11 it -11
your later -11 of -10 on -11 own 32 so -14 that -11 the -26 them -10 to -17 what -10 with -12
your you -17 | -30
| Ns -12 Ved -20 actually 10 after 11 again -23 already -21 also 11 and 9 any -28 are -32 as -21
| be -35 because 12 but 14 can -13 course -15 did -19 does -16 few -9 finally 13 from -13
| gets -28 has -22 have -19 he 9 his -10 i 10 if 17 into -15 is -19 later 9 lets -18 makes -23
| may -17 me -17 mean -20 means -27 more -12 most -16 mostly 9 much -21 must -25 next 26 not -15
| of -28 often -12 on -14 once 10 or 11 other -18 over -18 own -20 really -20 should -24 so 13
| stay -15 stays -23 still -11 than -11 them -34 then 17 through -15 to -9 too -18 up -25
| very -17 was -30 we 9 when 10 which 14 why 10 would -31 you 10 your -9
"""
