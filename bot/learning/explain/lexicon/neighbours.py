"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -19 A -19 N -40 Ns 13 V -36 Ved -11 Ving -19 Vs -18 Xing -12 a -17 again -8 at -13 do -8
# first -11 for -22 i -16 if -8 in -17 it -17 just -8 like -8 not -11 on -15 or 16 that -8
# the -16 then -8 to -15 until 8 very -11 was -10 we -8 were 11 with 11 without 8 you -18 | 8
A N 10 Ns 13 V -27 Ved -25 Ven -13 Vs -14 a -43 about -11 actually -15 after -25 all -11
A already -10 also -13 are -18 be -22 because 9 before -9 between -11 but -9 can -22 did -8
A do -31 does -24 every -11 for 13 from -19 get -24 has -9 have -10 i -33 it -19 its -8 just -23
A keep -21 keeps -16 later -12 let -11 lets -10 like -8 make -12 makes -17 mean -10 means -11
A more -9 much -13 must -15 my -21 not -39 on 8 once -10 one 10 only -21 or -20 other -8 out -14
A over -11 own -20 put -24 same -16 set -17 should -8 since 8 stay -18 still -11 than 12 that -13
A the -20 them -28 then -22 these -14 they -9 this -21 too 11 use -17 usually -10 very -16
A was -15 were -10 what -16 which -15 why -12 will -8 with -20 without -10 would -16 you -26
A your -18
N Ven -13 Ving -22 Xed 9 Xen -12 Xing -13 Xly -10 a -24 about 11 after -8 again -18 all -19
N already 10 an -14 any -18 as 8 because -19 been -8 being -8 can 15 do -12 each -12 few -15
N first -10 get -20 gets 16 had -11 has 15 if -17 is 15 it -17 its -8 keep -20 later -9 let -16
N lets -10 like 10 make -20 makes 8 means 8 much -15 my -23 no -10 not -11 now -8 of 11 on 8
N once -8 or -8 other -10 our -10 own -20 put -22 set -16 should 13 since -14 some -19 stays 12
N than 14 the -28 them -22 then -15 they -19 this -20 those -10 up -15 use -20 was 11 we -13
N where 9 which 10 why -10 will 11 without -13 you -8 your -23
Ns A -10 N -13 Ns -19 Ved -8 Ving -30 Vs -13 Xen -11 Xs -18 a -26 after -15 all -18 also 8 and 11
Ns any -11 are 21 but 9 can 10 do 15 each -11 exactly 11 few -14 from 13 get 14 gets -8 has -19
Ns have 10 his 8 how -8 i -12 it -10 its -20 keep 8 keeps -9 let -10 may 8 me -10 means 10
Ns more -18 much -11 must 12 my -13 no -13 not -11 of 11 or 19 out -11 over -13 own -17 put -14
Ns same -10 set -23 since -11 some -15 stay 21 still 15 such 11 the -18 them -26 then -9 this -17
Ns those -11 until 9 up -14 very -10 was -12 were 8 when -8 where 11 why -14 will 10 without 8
Ns your -22
V # -10 A -9 N -9 Ns -12 V -16 Ved -35 Ven -12 Ving -15 Xed -13 Xing 9 a 12 about 8 actually -11
V again 16 all 10 also -11 an 11 any 19 are -13 before 9 by 8 can -18 certain 16 course -8 do -32
V does -24 during 11 each -14 even -8 every -11 get -19 gets -15 had -13 have -20 his 10 how -15
V if -18 into 8 it 11 its 13 keep -15 keeps -13 let -16 lets -10 make -15 may -8 maybe 13 me 11
V mean -16 means -15 most 8 must -15 next -8 no -15 not -40 now 8 on 8 or -8 out 11 over 16
V own -10 put -20 really -8 same -13 set -29 should -8 still -12 than -11 the 11 their 10 them 17
V then -32 there -22 these 15 they -23 those 15 through 12 too 11 up 13 use -15 was -12 what 15
V where -10 with 9 would -19 you -11 your 8
Ved # -14 V -19 Ved -24 Ving -28 Vs -24 Xed -13 Xly 9 again 13 any 11 are -22 at 17 be -13
Ved because -13 before 24 being -10 but -11 by 17 can -15 does -10 every -8 from 16 has -13
Ved have -14 i -20 if -11 in 11 is -28 it -17 just 8 keep -8 means -11 no -19 not -29 of -17
Ved on 14 only 8 own -8 rather 8 set -10 the -13 their -12 then -12 there -10 they -14 this -8
Ved to 14 too 11 until 8 up 17 was -10 we -10 what -10 would -8 you -24
Ven A -11 N -12 Ns -12 V -12 X -11 Xs 13 a 8 by 11 out 11 up 16 while 8 | 9
Ving # -13 A -14 N 8 V -11 Ved -18 Ving -21 Vs 11 X -10 Xed -18 Xen 8 Xing -16 after -18
Ving already -8 also -8 are -22 be -16 before -12 being -8 both -15 by -15 could 8 do -18 does 13
Ving during -13 even 8 exactly 8 few -13 get -12 gets 14 has -14 have -12 his 8 i -12 if 11 in -8
Ving is 12 its -11 just -11 keeps 19 lets 17 make -10 makes 15 means 15 more -17 much -8 not -21
Ving once -8 one 16 or -10 other -10 out -8 own -14 put -8 so -14 some -11 still -8 than -14
Ving that -24 the -9 their -11 then -18 these -12 this -14 to -20 uses 11 very -15 what -20
Ving where 8 which -14 while -11 why -20 with 11 your -17
Vs # -8 N -17 Ns -8 V -27 Ved -9 Ving -13 Vs -13 X 14 Xed -10 Xly -12 a 9 actually -11 again 9
Vs already -15 and -13 are -17 as 9 be -10 before -10 but -12 can -10 does -10 even 11 few -12
Vs get -8 gets 11 have -8 how 11 i -14 if 13 in 8 into 11 is -9 its 11 just 9 later -14 let -11
Vs much 8 not -22 of -9 out 17 over 10 set -17 so -11 still -8 than -10 them 14 then -17 they -14
Vs this -11 those -8 through 11 until -8 up 13 was -13 we -11 what 8 which -8 will 11 with 9
Vs would -10 you -8
X # -16 N -8 Ven -12 Xen -16 a -8 actually 11 after -19 also -8 any -12 are -13 basically -11
X be -24 being -8 both -15 but -10 can -9 did -8 do -31 does 8 even -8 exactly 8 few -18
X first -22 from -11 get -11 have -12 he -10 how 10 i -9 in 8 just -10 keep -19 keeps -17
X later -10 let -14 make -17 makes -8 may 11 mean -12 means -18 mostly 11 much -14 my -17 not 8
X now 13 of 8 once -10 other -13 own -26 put -19 really -11 same -15 still -14 then -17
X through -12 to 8 up -19 use 10 we -22 when -12 where -8 who 19 will -11 would -14
Xed # -10 A -19 Ns 15 V -22 Ved -10 Vs -11 X -10 Xs -10 again 16 all 11 any 11 as 11 before 8
Xed both 13 by 16 is -16 like -8 not -8 of -11 on -8 out 16 so -12 the -10 this 8 to 10 when 11
Xed why 11 with 9 you -13
Xen A -10 N -15 Ns 24 V -12 X -10 in 8 is -8 it -8 not -8 on -8 or 11 the -11 you 17
Xing # 13 N -9 Ns -24 V -16 Ving -17 about 11 at 11 but 8 do -8 gets 14 if 8 in 9 is 18 it -11
Xing its -8 like 15 no -8 not -17 one -11 the -8 them -10 then -8 up 11 very 8 with 16 would 8
Xly A -15 N -17 Vs 11 Xing -8 and -10 any 11 it -10 made 11 so -8 to 11 use 8 you -11 | 13
Xs # -13 A -11 N -9 V -14 Xed -13 a -18 again -16 all 8 already 8 at -10 be -11 because 14
Xs but -10 does 12 first -8 got -8 has -10 if -8 into 8 it -8 just -8 later -8 lets 11 means -12
Xs much 11 of 15 on 10 one -11 only 11 or -8 other 11 own -15 really 11 that 8 then -13 there 9
Xs they -10 this -12 until -8 up 9 was -12 we -10 what 14 why 8 your -16
a # -9 A 17 N 9 Ns -35 V -20 Ved -9 Vs -24 Xen 11 a -29 after -13 again -10 all -11 already -10
a and -34 are -14 as -8 at -15 be -11 because -15 by -10 can -16 do -21 each -8 few 24 first -13
a for -17 from -20 get -11 gets -8 has -18 have -8 i -25 in -18 is -23 it -31 its -17 just -8
a keep -8 later -10 like -10 makes -10 more -11 much 19 my -11 no -15 not -25 of -26 on -23
a one -17 only -11 or -8 own -11 put -15 really 8 same -8 set -15 since -8 so -23 stays -10
a than -14 that -24 the -36 them -11 then -15 there -13 these -8 this -12 to -27 up -12 use -13
a very 17 what -15 when -12 while 14 with -27 would -10 you -26 your -17 | -28
about # 16 A -11 V -8 X -14 Xing 11 and -8 his 11 it -8 the 10 them 11 this 8 your 13
actually Vs -8 X -11 after 11 do 8 it 8 no 16 you 13 | -15
after A -23 N -23 Ns -16 V -14 Ved -10 Ving 23 Vs -15 X -19 Xs -8 and -10 do -10 i 15 is -11
after put -8 some 11 that 31 this 15 to -18 we 8 with -8 you 16 | -8
again A -18 N -27 Ns -27 V -12 Ved -14 Ving -22 Vs -19 X -30 a -12 after 17 and 8 be -16
again because 11 can -11 do -11 for 13 from 8 get -10 has -8 i -8 in 8 it -14 means -10 not -17
again of -8 one -8 set -13 that -8 them -11 then -11 they -15 to -13 with 13 you -15 | 14
all N -9 V -19 Ving -14 Vs -16 Xly 8 Xs 8 a -12 and -12 by 8 from -8 his 11 i -10 its 24 my 8
all of 19 there 16
already # -10 Ns -20 Ved 21 Ven 11 Ving -11 X -11 a -8 at 11 by 11 from -12 has 15 it -15 not -11
already one -8 so -10 with -11 you -11
also N -12 Ns -8 Vs 9 Xs 8 after 11 do 11 means 11 with 8 you 11 | -19
am Ving 17 only 11 | -8
an A -10 N 17 Ns -8 V -13 Xed 11 Xing 11 of -8 own 8 the -10 | -16
and A -21 N -16 V 12 Xen -10 Xly -14 actually -8 after 8 again -19 already -16 an -10 and -30
and any -8 be -10 can -13 does 8 few -11 first -15 for -14 get -11 gets 11 have -12 i 10 is -11
and it 8 keep 17 later 17 let 19 like -13 made -8 means -15 most 13 much -8 not -19 now 8 of -25
and on -11 once -8 or -10 other -8 over -8 own -14 put 11 since 15 some -10 still -8 their 8
and them -22 then 13 to -8 typically 8 up -12 use 19 uses 8 very -10 we 10 what -11 when 10
and which -8 why 16 would -13 you 10 | -41
any N 11 Ving -11 Vs -8 Xs 13 do -8 is -8 it -8 more 21 not -13 other 11 the -12 | -20
are Ns -17 Ved 17 Ving 12 Vs -17 Xed 11 a -13 again -12 already 19 and -19 any -8 are -13 do -11
are first -8 for -16 in -12 is -10 it -15 just 8 like -8 means -11 not 23 only -11 pretty 11
are so -11 still 16 that -12 them -11 there 8 they -13 this -8 we -13 with -10 you -13
as N -22 Ns -18 V -15 Ved -11 Vs -11 are -8 before 11 is 9 it 25 much 13 my 11 not 15 of -11
as the -17 they 28 with -10 | -28
at # 19 N -14 Ns -17 V -26 Ved -10 Ving -19 Vs -15 Xing 8 Xs -8 a 16 all 23 and -16 any 8 but -8
at each 11 every 11 first 24 for -10 from -8 get -11 i -8 is -12 it -12 no -10 not -14 of -12
at on -12 once 8 set -12 so -8 that -11 the 16 this 16 to -8 you -8 | -34
basically V 8 X -11 it 11 what 8 you 13
be N -19 Ns -21 Ved 24 Ving -18 Vs -8 X 9 Xed 26 again -10 do -11 it -12 much 8 not -12 of -8
be set 11 so -11 the -21 to -11 you -8 | -17
because Ns -18 V -15 Ving -8 Vs -12 Xing 8 and -16 from -10 has -8 he 11 if 11 is -15 it 11
because just 11 most 8 not -12 of 17 so -10 the 11 there 8 they 8 to -11 we 11 would -8 | -25
been V 9 Ved 11
before A -21 N -18 V -9 Ved -10 Ving 12 X -8 gets 11 of -8 on 8 so -12 that -10 to -12 you 17
before | 13
being A -8 Ns -8 Ved 17 Ven 8 from -8 | -15
between X -8 you 11 | 8
both A 11 Ns -10 Ving -15 X 13 and -10 for 11 had 11 means -10
but A -21 N -13 Ns -14 Ving -8 Vs -13 Xing -8 actually 11 after 11 and -12 he 8 in 8 is -12
but just 8 mostly 11 my 8 no 8 only 8 please 11 that 9 then 8 this 13 with 22 without 11 you 11
but | -24
by # 8 Ns -11 V -19 Ved -11 Ving 18 Vs -18 X 10 Xed -8 Xen 8 Xs 9 again -8 is -8 of -8 only -10
by the 13 then 8 with 16 you -13 | -25
can A -21 N -22 Ns -23 V 20 Ved -8 Ving -19 Vs -11 X 8 Xly 8 Xs -11 a -17 and -17 be 26 from -11
can get 21 i 11 in -11 is -14 it -8 make 11 not 10 one -8 own -8 so -8 the -15 to -12 | -13
certain Ns 16
could V 11 X -8 not 13
course V -8 Ved 11 and 11 you 11
did in 11 it 8 not 8 that 11 this 16 | -11
do A -21 N -29 Ns -31 Ving -9 Vs -15 X -18 Xing 14 Xs -18 a -23 after -10 and -20 at 8 because 11
do but -8 do -15 each -8 for -10 get -8 have -10 in -10 no -12 not 24 of -13 on -8 one -8
do only -11 set -12 the -8 them -10 they -8 to -18 what -10 when -8 | -8
does A -22 N -20 Ns -16 V -13 Ved -13 Vs -14 Xing -10 a -10 are -8 does -12 from -12 in -8 is -10
does it 9 its 11 not 23 so -8 that -10 the -18 to -11 you -8 | -17
during N -13 Ving 24 X -8 not -8 | -12
each A -15 N 21 V -12 Ving -8 of 13 the -11
even # 11 more 8 with 13 | -8
every N 23 Ns -8 V -10 X -11 one 11 the -11 | -18
exactly X -11 as 22 those 8 what 11 | -8
few A -19 Ns 19 Ved -10 Ving -11 Xed 17 Xs -11 a -8 and -8 are 8 for -13 is -10 it -10 more 16
few not -10 of 13 that -10 the -15 you -8 | -22
finally make 11
first A -14 Ved -14 Xing 11 Xs -11 a -14 at -11 i 10 not -8 of 8 on -11 one 22 only 11 so 17
first the -11 then -10 we 11 while 11 you 19
for Ns -16 V -8 Ved -14 Vs -24 Xly -10 a 12 again -11 all 21 and -11 any 11 are -8 at -13 but -10
for each 16 every 14 for -20 had -8 have -10 his 11 i -22 in -17 is -14 its -8 just -10 later -10
for maybe 13 me 11 most 11 my 22 no -10 of -17 on -10 one 13 only -10 our 11 own -11 set -11
for so -15 some 20 the 18 then -10 this 19 those 17 we -11 with -17 your 23 | -24
from Ns -16 V -27 Vs -18 X 12 Xing 14 and -17 are -12 because -11 before 13 being 19 can -12
from do -11 few -10 from -11 get -8 i -8 is -16 it -22 not -17 of -13 on -10 other 8 own -8
from so -12 than -8 that -14 the 9 them -8 there 17 to -21 we -8 with -14 you -11 | -36
generally Vs 11
get N -24 Ns -17 Ved 23 Ving -10 Vs 8 Xing -8 Xs 8 a 11 any 13 from 8 is -13 it 8 no 11 not -14
get that -11 them 11 there 11 to -11 with -8 you -8 | -18
gets A 17 N -16 Ns -8 V -12 Ved 22 Ven 11 Ving -15 X -20 and -10 by 11 is -11 it -10 just 8
gets only 11 really 11 so -8 the -16 | -23
got # 11 N 11 V 8 Xly 11 about 11 from 9 its 11 most 11 the -10 this 11 | -17
had # 17 A -11 Ns -10 V -11 Ved 11 a 8 and -12 one 11 set 11 this 11 to 17 we -10 | -17
has # -8 A 12 Ns -17 Ved 9 Ven 16 Ving -14 Vs 13 Xed 11 Xs -13 already 19 and -18 any 11 been 21
has for -10 got 13 in -8 is -11 it -9 no 13 of -13 one -8 so -11 than -8 that -12 the -8 to 14
has what -8 you -15 | -29
have N -11 V -19 Ved 12 Ving -8 X -12 Xs 11 already 11 and -16 are -10 can -11 do -8 few 21 i -8
have in -8 is -13 maybe 11 more 11 much 8 of -11 one 8 so -11 that -8 this 11 to 23 you -14 | -8
he V 8 Ved 13 a -8 and -8 did 8 have 8 will 11 | -10
here you 11
his Ns 16 X 13 course 11 | -10
how V -10 X -12 and -8 do 13 they 11 to 16 you 17 | -15
i # -18 A -16 N -21 Ns -29 V 15 Ving -21 Vs -16 Xed 16 Xing -10 Xly 13 a -25 after -11 again -12
i all -8 am 17 and -26 are -8 at -11 before -8 both 8 can 9 did 17 do 18 for -20 from -10 get 16
i got 11 had 13 have 13 i -28 in -13 is -14 it -21 its -10 like 8 make 19 mean 25 must 8 my -19
i of -17 on -16 once 13 one -14 only 12 put 19 set 24 so -17 some -10 that -17 the -31 them -15
i to -20 usually 11 was 8 what -10 will 16 with -15 would 20 you -11 | -40
if A -14 N -15 Ns -15 V -16 Ving -10 X -21 Xing -8 Xs -8 a 13 i 11 not 8 that -11 there 13 you 24
if | -21
in # -15 N 10 Ns -15 V -12 Ved -19 Vs -21 X 9 Xen 11 Xing -12 after -8 again -10 all -8 an 16
in and -25 are -15 be -8 between 17 do -8 each 8 every 17 for -19 from -13 i -12 in -21 is -20
in keep -8 means -14 most 11 my 16 not -15 of -16 on -12 only -10 put -8 set -8 so -13 the 12
in there 8 they -10 this 13 to -18 was -10 what -16 why -10 with -14 you -14 your 10 | -26
into my 11 the 11
is A 11 N -26 Ns -30 Ved 13 Vs -25 Xed 15 Xs -8 actually 11 after -13 again -10 all -10 also 11
is an 8 and -9 are -15 at -15 because -14 being 8 but -10 by -12 do -10 does -8 first -12
is from -21 get -8 gets -11 has -14 have -15 how 11 if -10 is -27 it -30 its -10 let -8 like 10
is no 9 not 16 of -18 on -14 only -11 own -10 same -10 set 15 simply 11 so -8 still 23 than -10
is that 9 then -17 they -8 too 11 usually 11 very 8 when 12 where 16 with -15 you -21 your 8
is | -11
it # -9 N -41 Ns -22 Ving -33 Vs 15 Xing -17 Xs 12 about -10 after -10 again 9 already 9 also 13
it any -13 are -15 as -15 because -15 before -14 but -11 can 8 do -20 does 20 each -8 get -11
it got 17 has 22 in -12 is 15 it -33 its -18 keeps 12 lets 11 like 14 mean 8 means 13 more -15
it much 11 must 11 my -8 no -15 of -25 on -10 one -15 only 10 other -10 own -8 set -13 should 8
it simply 8 since 8 stays 13 than -12 that -23 the -15 they -14 this -13 to 9 typically 11
it usually 11 was 17 we -12 what -19 which -8 you -16 your -15
its # -8 Ns 25 V -13 Ved -13 Vs -10 a -18 and -19 get -8 i -8 it -15 later -10 on -8 own 8 so -11
its that -13 the -21 them -12 then -8 to -10 with -10 you -14 | -31
just # 8 N -17 Ns -17 V 11 and -15 as 19 is -11 like 13 make 11 my 8 on -8 so -8 that 9 the 18
just to -14 you -14 | -28
keep N -11 V -15 Ved -8 Ving 15 X -18 a 9 and -8 being 11 not -11 on 11 the 14 their 16 those 11
keep to -13 with -10 | -27
keeps N -16 V -15 and -8 it -8 its 11 the 21 them 8 what 19 | -24
later N -11 Ns -22 Ving -8 Vs 15 X -20 a -10 do -8 in -10 its -11 on 10 put 11 set 13 the -13
later then -11 they 11 to 12 you 20
let A -12 Ns -13 V -19 Ving -8 Xing 8 a 13 has -8 it 17 its 11 me 11 my 11 only 8 that 8 the 9
let them 13 this 11 you -10 | -17
lets N -10 Ns -8 V -8 X -10 it 11 the 16 them 16 those 11 you 11 | -15
like # 20 A -18 N 9 V -19 Xing 16 a 8 all 11 and -16 any 11 has -8 i -8 is -13 keep 11 on -8
like that 16 this 22 to 13 what -8 you -15 your -8 | -8
made Xs 11 a 11 by 8 it 8
make A -15 Xing 11 all 11 an 11 and -11 do 8 i -10 it 17 not -8 some 11 the 16 them 11 you -8
make | -22
makes N -16 V -11 Ved -8 a -8 again -8 and -8 it 8 one 11 the 20 them 19 | -22
may V 9 do 11 use 11
maybe # 16 V -10 Xen 16 a 11 the 11
me V 8 a 14 to 11
mean A 8 Ns -8 V -8 X -12 Xs -8 a 8 i -8 if 11 it -8 just 11 that 8 the 8 you 8
means N -8 Ns -17 V -18 Ved -13 X -19 Xing 11 and -10 can -8 in -10 it 11 its 11 more -8 not -11
means of -8 that 19 the 10 they 15 to -10 we 11 you 14 your 11
more # -10 A 15 N 10 Ns 9 V -22 Ved 8 Ving -16 Vly 11 Vs -11 Xs -11 a -12 after 8 by 11 from -11
more have -10 i -8 is -14 it -18 like -8 more -8 not -14 since 8 so -10 than 8 the -16 with 9
more you -11
most A -8 Ns 11 Vs 8 of 21 you -10
mostly i 11 you 11
much A 13 N 12 V -13 Vs -11 Xed 11 is -10 more 8 not -8
must A -12 N -14 keep 11 not 20 one 11 the -10 to 11 | -20
my # 8 N 15 Ns 12 V -15 Ved -12 Ving -16 X 8 a -17 and -14 i -17 it -12 my -8 on -11 other 11
my own 27 so -11 that -11 the -18 these 8 this -8 to -8 with -12 | -29
next V -8 Vs 11 i 11 make 11 the 8 you 11 | -10
no Ved 10 Vs 12 X 9 a -10 again -8 and -14 for -10 is -13 it -14 not -15 on -11 put -11 the -19
no to -18
not N -27 Ns -23 V 18 Ved 17 Ven 17 Ving -11 Vs -14 Xed 10 Xing -16 Xly -8 Xs -10 a -10 after -11
not again -15 already -11 and -19 are -17 as -10 at -10 be 26 because -10 before -10 by -8
not can -11 do -10 does -23 first -10 from -15 get 18 has -13 have 21 i -16 if -8 is -27 it -29
not just 8 keep 13 let 14 make 17 means -12 more 13 must -8 no -13 not -25 of -19 on -17 one -11
not really 13 set 10 the -15 them -8 then -10 there -10 they -15 this -14 was -8 what -14
not when -15 with -13 you -26 your -10 | -29
now A -8 N 8 i 11 so 8 with 11
of # 12 Ns 9 V -20 Ved -19 Ving 10 Vs -9 X -8 Xing -11 a 8 again -10 all 8 already -12 and -29
of are -12 at -11 because -14 course 19 do -14 every 8 for -17 get -8 gets -10 has -11 i -14
of in -16 is -20 its 13 like -10 my 11 not -20 of -16 on -12 only -11 over 11 put -10 set -10
of so -17 some 8 the 14 them 17 then -8 there -10 these 11 this 11 to -20 was -8 we -10 what 13
of with -15 would -8 you -21 | -23
on # -8 A 8 N -19 Ns -19 V -25 Ved -24 Vs -18 Xed -10 Xen 16 Xing 8 Xly 8 after -11 again 16
on all 8 and -10 at -8 be -8 can -8 do -13 each 16 every 13 first -8 for 12 from -10 i -16 is -15
on it 11 keep -10 later -14 make -10 my 13 not -19 of -16 on -14 once 8 over -12 own -10 set -15
on so -16 some -11 that -12 the 12 them 9 then -15 there -11 what -11 with 14 you -10 your 11
once N -12 X -14 a -8 again 11 did 11 from 11 i 8 it 11 more 26 that 16 they 11 you -8 | -21
one A -12 Ving -18 Vs 15 X -9 Xing 14 Xly 13 a -21 are -8 at -11 by -11 from 26 has 8 i 9 is 11
one it -8 keeps 11 lets 11 more 8 not -10 of 9 one -16 than -8 then -8 those 11 to -12 when 11
only N -13 Ns -8 Ving -14 X -11 Xing 9 a 10 and -17 few 11 for -14 got 16 had 19 have 19 in -11
only is -14 it -8 means 11 my 16 not -12 of -8 on -12 once 8 own 8 the 14 then 8 to -8 what 11
only with -10 you -17
or A -20 N -18 V -8 Ving -11 X 11 Xing 16 Xs -10 actually 11 and -8 for -8 no 13 not -8 only 8
or rather 17 really 11 so 22 the -11 to 8 you -10 | -25
other N 13 V 12 X 8 Xs 11 it -8 the -8 to -10 | -15
our N 19 X 8 own 16 | -10
out Ns -11 Xs 8 and -10 from 11 of 8 on 8 the 11 what 11 you 8
over N 9 Ns -8 V -15 X 8 and -11 it 9 the 14 them 9
own N 18 Ns 15 V -24 Ved -11 Ving -17 X -13 Xs 12 and -15 can -8 for -8 in -11 it -12 its -8
own my -8 set 16 the -17 to -10 with -11 your -10 | -14
please V 8 the -10 with 11
pretty X 8
put A 8 N -19 Ns -13 V -21 Vs 21 Xs -12 a 17 and -16 for -8 i -14 in 13 its -10 my 8 of -10
put on -10 one 8 that -10 the -8 them 8 to -11 while 8 you -10 your 19 | -16
rather V -8 do 8 it 8 no 8 than 11 use 8
really A 19 Ns -10 V -13 no 11 really 11 stay 8 the -8
same A -15 N -13 Ns 8 V -10 Xing 8 a -8 after 11 and -11 as 11 here 11 in 17 that -8 the -13
same to -8 we 11
set A 8 Ns -20 V -13 Ved -14 Ving -15 Vs 18 Xs -13 a -14 again -11 and -20 can 8 do -14 it 19
set its 13 not -15 of 11 on -17 or 11 set -15 so -8 some 8 them 11 then -15 very 8 with -14
set you -17 | -14
she Vs 11 gets 11 has 8
should N -11 V -13 be 17 get 8 i 8 not 19 really 8 the -10 to -10 | -15
simply A -8 V 11 X 11 not 8 what 11
since N -15 V -13 i 16 most 8 my 11 of -10 the 11 there 8 you 15 | -17
so N -8 Ns -15 V -16 Ved -22 Vs -22 Xed -10 Xly 11 already -8 and -23 are -11 as 9 at -12
so basically 8 because -11 before -8 by -8 can -12 do -13 does -8 each 11 even 11 for -14
so have -13 how 11 i 14 in 8 is -11 it 13 later 8 means -10 much 9 no 8 not -12 of -17 since -8
so so -14 stays 11 that 19 the 11 their 8 then -10 there 9 these 9 they 16 this -10 to -15
so was -10 why 11 you 10 | -10
some A -19 Ns 18 V -16 Ving -11 Xs -10 and -12 i -12 more 17 of 21 the -17 with -8 | -14
stay A 12 N -11 Ns -13 V -10 are -8 as 16 not -11 put 11 so -8 the 15
stays A 10 N -13 Ns -8 X 8 as 19 put 11 | -15
still A 9 Ns -15 Xs 8 do 11 does 11 get 11 have 11 it -8 the -15 there 13
such as 11
than # 11 A -22 N -17 Ving 17 Vs -8 X -20 a 11 and -12 before 22 from 22 is -10 it -15 that 11
than to 8 what 11 | -22
that # -13 Ns -8 Ved -19 Xed -14 Xing -15 after -8 all 16 already 8 and -13 any -8 basically 11
that each 8 few -8 from -14 have 8 i 9 if -11 is 8 just 9 keeps 8 later -8 like -12 means 11
that more -10 much 8 my -10 of -19 on -12 one 9 only -10 own -10 set 11 she 11 so -19 still 11
that that -18 the 10 there -8 they 16 to -8 up 8 usually 11 was 13 were 13 what 14 when -10
that why 19 with -17 would 13
the # -26 A 12 N 15 Ns 9 Ven -14 Vs -15 Xed -11 a -36 about -8 actually -8 after -18 again -28
the all -18 and -43 any -10 are -26 as -18 at -26 be -22 because -19 before -18 but -19 by -18
the can -21 do -31 does -21 each -8 few -18 first 10 for -33 from -25 get -22 gets -12 got -12
the has -15 have -22 i -32 if -15 in -30 is -35 it -36 its -23 just -20 keep -18 keeps -18
the later -18 let -16 lets -13 make -15 makes -14 means -16 more -18 most -8 much -8 must -14
the my -20 next -8 no -17 not -38 of -34 on -31 once -13 only -12 or -16 other 15 out -13
the over -12 put -21 really -13 same 21 set -28 should -10 since -8 so -32 stay -15 stays -11
the still -14 than -16 that -31 the -48 their -13 them -25 then -28 there -19 these -11 they -23
the this -19 to -37 too -10 until -8 up -12 use -11 very 8 was -14 we -19 what -22 when -21
the where -10 which -10 while -16 with -33 would -17 you -36 your -17 | -42
their Ns 17 V -10 Ving -12 own 8 the -11 | -10
them N -25 Ns -14 Ved -12 Ving -8 Xly 8 a -10 again 14 all 8 do -8 for -14 from 11 i -11 is -8
them it -8 its -12 later -13 makes -8 not -11 of -11 other 11 that -14 the -22 them -8 they -8
them | 13
then # -10 N -11 Ns -21 V 12 Ved -12 Xs -15 all -8 and -22 can 11 do -8 for -14 from -10 he 11
then i 15 its -11 just 13 make 11 must 11 my -8 of -10 on -15 once -8 one 8 put 13 set 19 so -10
then that -8 then -10 there 11 to -15 we 11 with -16 you 12 | -14
there N -19 Ns -17 V -22 Ved -10 X -25 a 15 already 11 are 19 at 8 i -8 in -8 is 17 it -12 like 8
there no 17 not -8 on 8 since 8 so -10 that -10 the -20 to -8 was 17 what -8 you -16
these N -10 Ns 16 X -8 Xs 8 do 8 for -8 the -8
they N -18 Ns -22 Ved -14 Ving -22 Vs -17 X 9 Xed 11 already 11 and -11 are 21 can 24 do 21 get 8
they is -11 it -11 keep 8 make -8 mean 8 means -12 same -8 should 11 so -15 stay 8 still 11
they that -10 the -12 they -10 to -13 were 17 you -11 | -16
this N 10 Ved -8 Ving -8 Vs 11 Xs -10 a -11 and -16 does 8 for -10 has 8 i -11 is 14 keeps 11
this like -8 makes 11 of -8 on -8 one 13 set 8 there -8 too 11 up 11 we 11 with 11 you -8
those # 19 A -10 Ns 19 V -12 Vs -8 X -15 are 11 not -8 that -8 the -12 you -8
through all 11 the 17 | -10
to # 9 A 9 N -14 Ns -36 V 16 Ved -26 Ving -32 Vs -28 Xed -8 a -10 after -13 again -22 all -11
to and -30 are -15 as -10 be 23 because -11 before -13 but -10 by -12 can -11 does -11 first -8
to for -24 from -15 got -8 has -13 i -20 if -11 in -20 is -28 it -11 its -14 keep 8 later -12
to like -12 make 13 much -8 my 8 no -11 not -13 of -19 on -22 one -13 only -11 other 8 our 8
to so -18 still 8 that -18 their 11 them -14 then -10 there -11 they -11 to -30 use 8 very 11
to we -14 when -11 with -19 would -10 you -27 your 14 | -25
too V -11 but 11 so -8 the -11 | 14
typically Vs 11 more 8
until Ns -11 X -12 it 15 the 16 | -11
up Ns -8 V -11 Vs -14 before 8 it -13 while 8 with 19
use A -8 V -15 Ving -14 a 23 an 11 and -8 it 11 to -10 | -23
uses A 8 a 8
usually A 8 do 11 has 11 more 11 | -11
very # -8 A 15 N -8 Ving -8 X 14 Xly 8 a -8 same 11 the -10 | -19
was N -14 Ns -14 Ved 18 Ving -8 Vs -10 X 10 about 8 already 13 and -14 i -11 in 11 is -8 made 8
was on 8 only -8 so 8 very 11 with -8 | -14
we A -21 N -24 Ns -20 V 14 Ved 8 Ving -10 Vs -10 Xed 11 Xs -10 and -17 are 13 did 11 do 16
we for -12 got 16 had 14 have 11 i -10 in -8 it -10 make 8 not -10 of -8 one -12 put 14 that -8
we the -19 to -14 use 11 we -17 will 11 with -12 | -28
were A 9 N -12 Ved 17
what A -8 Ns -10 V -10 Ved -11 an 11 and -15 be -8 for -8 he 13 i 16 in -16 it 11 more 8 not -15
what own -8 should 11 so -15 that -12 the 10 them -8 they 19 to -13 was 21 we 11 with -10 | -30
when N -22 V -13 Ved -8 Ving -12 Vs -10 X -11 Xing -8 a 11 and -14 i -8 my 8 on -10 one -10 she 8
when that 13 the 11 there 8 they 9 this 11 we 13 with -8 you 25 | -28
where X -11 i 11 the 17 we 11 you 13 | -11
which A -12 N -15 Ns -11 Ving -8 Vs 13 Xs 13 gets 11 has 11 i 16 is 22 makes 11 means 8 on -10
which to -8 was 13 were 11 | -23
while N -8 V -11 Ved -8 X -12 i 16 stay -10 the 16 we 11 you 8
who Xs 16 already 16
why A -8 Ns -11 Ving -17 Vs -13 both 11 does 11 in -10 it 11 not 11 one -8 own -10 would 8 you 11
will A -11 Ns -10 V 8 Ving -10 X 9 be 11 do 11 get 16 just 8 that -8 the -8 | -17
with V -20 Vs -8 a 23 after -10 again -11 all -10 and -28 are 9 as 11 at -8 by -8 can -8 few 14
with first -11 for -19 from -13 has -8 he 11 i -18 is -17 its 13 just 11 later -8 my 16 no -12
with not -20 of -15 on -22 one -8 only 13 our 11 put -8 really 11 set -15 them -8 then -17
with there -8 those -8 to -15 use -8 we -14 what 9 when -8 with -15 you -21 | -26
without Ns -10 Ving 8 and -10 any 11 its 11 the 8 | -14
would A -18 N -16 Ns -14 V 15 Ved 16 Ving -12 Vs -8 Xing -10 Xs -10 a -12 be 19 because -11
would get 17 i -8 in -8 it -15 like 13 not 19 only 11 rather 8 set 8 simply 11 the -19 use 11
would | -22
you # -17 A -20 N -38 Ns -20 V 17 Ved 11 Ven 8 Ving -17 Vs -26 Xing -19 Xs -9 a -26 after -11
you again -18 already -13 also 8 and -30 any -11 at -13 basically 11 be -10 because -17 but -8
you by -15 can 19 could 11 do 24 does -8 even 11 few -10 for -15 from -20 get 10 has -10 have 21
you how -8 i -15 if -12 in -14 is -23 it -28 its -10 just 11 keep 11 later -18 let 16 like -11
you may 11 means -11 more -11 must 22 no -15 not -23 of -18 on -22 once -11 one -15 only 15
you or -10 own -13 put 21 set 12 should 19 simply 13 since -10 so -19 some -10 stays -8 that -10
you the -23 them -18 then -18 there -12 to -28 what -12 when -8 with -22 would 20 you -27
you your -10 | -34
your # 11 N 12 V -26 Ving -15 Vs -11 Xs -13 a -8 and -16 do -10 for -10 in -11 is -10 it -14
your later -10 like -8 of -8 on -11 own 29 so -8 the -19 to -14 you -17 | -26
| Ns -11 Ved -25 Xed -9 Xly -16 a -9 actually 9 after 12 again -20 already -18 also 10 and 10
| any -22 are -35 as -27 basically 9 be -28 because 14 before -12 both -11 but 15 can -11
| course -11 did -13 does -16 exactly -8 finally 8 first 8 from -14 gets -27 got -18 has -28
| have -18 he 8 his -12 i 11 if 15 into -11 is -17 later 11 lets -14 makes -20 may -10 me -11
| mean -19 means -23 more -9 most -15 much -17 must -18 next 26 not -13 of -23 on -13 once 8
| or 10 other -14 over -17 own -25 put 8 rather -8 really -18 should -19 simply -8 so 13 stay -23
| stays -15 still -17 them -30 then 16 through -10 to -10 too -14 up -21 very -15 was -27 we 9
| when 11 which 17 why 10 will -15 would -25 you 10 your -10
"""
