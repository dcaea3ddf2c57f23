"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -24 A -16 N -27 Ns 11 V -39 Ved -15 Ving -22 Vs -11 Xed -13 a -24 again -11 all -11 are -10
# as -10 at -15 before 11 i -20 it -22 just -10 not -16 on -16 only -12 or 19 own -10 set -13
# that -13 the -22 them -10 to -18 very -10 was -12 we -10 were 11 would -10 you -19
A N 10 Ns 13 V -30 Ved -31 Ven -13 Vs -13 a -36 about -16 actually -18 after -28 all -15 also -16
A an -12 are -17 be -29 being -10 between -13 both -10 can -27 do -24 does -28 during 11
A every -15 exactly -10 for 11 from -14 get -17 has -15 have -15 how -15 i -22 it -17 its -13
A just -25 keep -24 kind 11 later -13 let -12 lets -11 make -17 makes -22 mean -16 means -15
A more -12 much -14 must -18 my -22 not -28 only -27 other -11 out -19 over -10 own -22 put -25
A same -18 set -18 stay -21 still -15 than 13 that -12 the -20 them -31 then -22 these -18
A they -16 those -13 through -10 too 10 up -12 use -19 very -20 was -19 were -11 what -24
A which -19 why -13 will -12 with -22 without -10 would -10 you -22 your -19
N Ven -15 Ving -24 Xen -19 Xing -16 Xly -10 a -33 about 10 again -21 all -25 already 11 also -11
N an -18 any -19 be -13 because -12 being -10 can 11 do -15 during -11 each -17 even -10 few -21
N first -17 gets 17 had -15 has 19 if -20 into -11 is 15 it -17 its -12 keep -22 later -13
N let -18 lets -12 like 11 make -21 me -11 mean -10 mostly -10 much -17 my -26 no -12 not -11
N now -13 of 11 once -13 out -11 own -26 put -27 set -18 should 12 some -23 stays 13 than 11
N the -28 their -14 them -26 then -19 they -14 this -25 those -18 use -23 uses -13 was 10 we -10
N which 11 why -14 will 15 without -12 your -28
Ns A -11 N -14 Ns -20 Ven -10 Ving -35 Vs -12 Xen -15 Xs -17 a -20 about -10 all -23 and 11
Ns any -12 are 21 can 15 definitely 11 did -12 do 14 each -14 few -23 from 12 get 12 gets -13
Ns got -11 has -26 his 11 if -18 it -11 its -24 me -10 more -13 must 13 my -22 no -16 not -11
Ns of 12 or 10 our -11 out -18 over -14 own -23 put -18 same -17 set -26 simply 11 some -18
Ns stay 21 still 13 such 11 the -17 them -30 then -13 these -14 they -10 this -22 those -17
Ns up -14 very -11 was -14 what -11 when -15 why -18 will 11 without 14 your -25
V # -12 Ns -13 V -18 Ved -40 Ven -15 Ving -14 Xed -16 Xing 11 a 12 actually -12 again 15 all 11
V also -12 any 17 are -19 be -19 been -10 can -25 certain 16 course -10 did -10 do -25 does -27
V during 12 each -17 every -12 get -25 gets -15 got -11 have -23 he -10 his 11 how -18 i -11
V into 13 it 11 its 15 keep -19 keeps -15 let -17 make -19 may -11 maybe 13 mean -17 means -15
V no -19 not -32 on 10 or -11 out 13 over 15 own -15 put -22 really -12 same -14 set -21
V should -12 some 10 stay -11 than -15 the 11 them 17 then -27 these 14 they -10 those 11
V through 14 until 12 up 11 use -19 very -11 was -16 were -10 what 13 where -12 which -11 why -10
V would -25 you -10
Ved N -10 V -23 Ved -30 Ving -23 Vs -14 Xed -17 again 14 also -10 any 19 are -24 at 16 be -21
Ved before 21 being -11 by 17 does -14 every -10 few -10 from 13 has -17 have -14 i -23 if -13
Ved in 13 is -13 it -17 its -10 keeps -13 no -19 not -31 now 11 of -25 on 12 one 10 own -13
Ved set -17 the -14 their -13 then -18 they -18 to 17 too 11 up 19 use -10 was -17 what -14
Ved which -10 while 13 would -12 you -26
Ven N -16 Ns -13 V -17 X -17 Xs 11 a 14 by 11 during 11 is -12 it -12 out 11 up 19 with -10
Ven your 11
Ving A -15 V -12 Ved -23 Ven -11 Ving -23 X -11 Xed -19 already -12 also -11 are -29 as -15
Ving be -22 before -14 do -19 does 13 during -13 few -15 get -13 has -17 i -11 if 12 is 12
Ving keeps 16 let -10 lets 19 make -13 makes 14 means 15 not -23 one 14 or -11 out -14 own -18
Ving put -11 since -15 some -13 still -13 than -18 that -16 their -10 then -22 these -15
Ving through 11 to -12 up -11 uses 16 very -15 what -26 where 11 which -18 while -11 why -23
Ving with 11 without -11 your -18
Vly | 11
Vs N -12 Ns -10 V -26 Ving -13 Vs -11 X 13 Xed -16 Xly -13 actually -11 are -11 be -15 before -13
Vs but -16 can -12 do -12 does -18 few -18 get -16 how 11 i -23 in 13 into 11 is -10 keeps -11
Vs later -17 makes -10 mean -10 much 11 must -13 not -15 or -12 out 21 over 14 own -11 put -10
Vs same -11 set -20 than -15 them 14 then -19 there -17 they -19 this -10 through 16 until -10
Vs up 12 was -15 we -12 what 11 while -10 would -10
X Xen -26 after -11 any -17 are -12 basically -10 be -16 being -13 could -11 do -13 few -24
X first -13 get -12 have -16 here -13 just -13 keep -18 make -18 maybe -10 mean -17 much -18
X my -21 once -20 other -17 own -18 put -13 same -21 still -14 then -17 those -11 very -13 we -13
X which -14 while -12 who 20 without -13 would -19
Xed # -17 A -25 Ns 14 V -26 Ved -15 Vs -18 Xed -12 about 17 after -10 again 16 all 11 are -10
Xed as 11 both 13 by 22 during 11 like -10 me 17 my -10 not -15 out 19 so -14 the -10 they -10
Xed to 13 when 11 you -16
Xen A -16 Ns 19 V -14 Xs -10 a -13 by 19 it -12 more 11 not -12 on -10 or 11 the -15 you 15
Xing N -14 Ns -29 V -22 Ving -22 Xing -15 about 16 as -10 at 11 but 13 do -15 gets 16 is 17
Xing its -10 later 11 like 17 not -20 only -12 out 13 own -10 that 11 them -13 then -14 this -11
Xing up 11 why 11 with 13 your -10
Xly A -19 N -20 Ns -13 Xing -11 any 11 exactly 11 from -10 in -10 made 11 not -12 of -10 to 11
Xly with 11 you -13 | 13
Xs A -11 Xed -13 about -11 an -15 be -15 because 11 between 11 but -14 by -15 does 16 each -14
Xs first -15 has -15 here 11 how 11 if -12 into 13 later -12 mean 11 means -15 of 14 one -15
Xs or -10 own -21 really 11 than -11 then -18 they -13 this -16 too 13 we -14 what 12 will -10
a A 18 N 10 Ns -40 V -15 Vs -20 Xen 14 a -34 after -16 again -14 all -15 already -10 and -38
a are -20 as -13 at -19 be -15 because -19 before -10 by -17 can -20 do -25 does -15 each -10
a few 27 first -15 for -23 from -25 fully 11 get -15 gets -12 has -21 have -10 i -27 if -11
a in -28 is -28 it -36 its -23 just -14 keep -12 like -16 makes -12 more -12 much 17 my -24
a no -17 not -29 of -29 on -29 one -22 only -14 or -11 out -10 own -17 put -16 really 14 set -17
a since -10 so -24 some -11 stays -10 than -17 that -29 the -42 them -16 then -20 there -19
a these -10 they -11 this -13 to -31 up -14 use -11 very 19 was -13 what -18 when -16 which -11
a while 23 why -11 with -32 would -16 you -31 your -21 | -34
about # 19 A -17 Ns -11 Ving 12 and -10 i -13 that 13 the 13 them 16 this 11 your 11 | -11
actually N -11 Ns -10 X -11 after 11 no 19 they 11 you 13 | -17
after A -18 N -28 Ns -21 V -18 Ved -13 Ving 21 again -11 and -20 can -11 do -10 for -12 i 11
after is -13 no -10 not -13 on -10 set -10 some 17 that 32 this 12 to -18 we 13 with -11 | -11
again A -22 N -31 Ns -30 V -15 Ved -18 Ving -13 Vs -23 X -22 Xing -12 a -16 about -10 after 17
again and 16 be -18 because 11 by -10 do -14 for 14 get -12 it -19 just -10 not -21 of -13
again set -14 that -11 the -10 them -12 they -18 to -14 with 13 you -16 | 13
all N -16 V -27 Ved -12 Ving -19 Xly 11 a -10 at -10 his 11 is -12 its 23 my 13 not -12 of 24
all there 16 these 11 through 11 to -13 what -10 you -11
already # -11 N -11 Ns -23 V 10 Ved 24 Ven 11 a -12 at 11 before 11 by 11 from -15 has 13 is -10
already it -22 not -11 one -11 so -12 to -10 you -11
also N -11 Ns -13 Vs 11 after 16 and -13 do 11 is 11 it -10 means 11 more 13 | -22
am Ving 19 only 11 | -10
an N 16 Ns -14 Vs -12 Xed 11 Xing 16 later 11 of -11 that -10 | -23
and A -15 N -13 Ns -11 V 13 about -10 after 11 again -20 already -18 and -35 be -17 but -15
and can -18 during -10 each -13 few -15 first -22 got 11 have -19 he 12 is -11 keep 20 later 18
and let 18 like -18 made -10 me -10 mean -10 means -16 most 16 much -14 not -13 of -28 once -11
and or -14 over -11 own -17 put 11 since 15 some -13 their 13 them -24 then 14 there 11 these 13
and to -10 up -15 use 22 usually 11 very -15 we 12 why 17 will -13 would -11 | -45
any N 11 Vs -10 and -10 do -13 does -11 it -13 more 24 not -17 other 11 the -11 you -10 | -25
are Ns -11 Ved 17 Vs -25 Xed 10 a -19 after -10 again -15 already 12 and -15 any -10 are -18
are as -12 at -12 but -12 can -10 do -15 few 11 first -10 for -19 from -11 is -18 it -23 its -11
are just 11 made 11 make -10 means -13 not 22 on -11 own -10 pretty 11 put 16 rather 11 so -17
are still 14 that -16 their -11 them -12 then -12 they -21 this -11 very 11 we -14 when -12
are with -14 you -17 your -12
as N -25 Ns -11 V -20 Ved -13 Ving -15 Vs -12 a 11 and -14 are -11 as -13 before 11 for -13
as from 15 it 17 much 14 my 11 not 13 of -11 they 32 to -11 with -11 | -32
at # 18 N -10 Ns -25 V -29 Ved -11 Vs -17 Xed -11 Xs -15 a 16 all 23 and -22 any 17 are -10
at does -11 each 16 every 13 first 25 for -13 i -13 is -17 it -17 no -12 not -16 of -15 on -14
at one -10 set -14 so -12 that -13 the 15 then -11 this 22 to -15 you -11 | -38
basically V 11 X -12 it 11 you 13
be N -15 Ns -25 Ved 23 Ving -20 Vs -16 Xed 26 Xen 13 again -11 and -14 can -11 do -14 for -10
be has -10 in -12 is -11 it -15 not -17 of -10 really 16 so -14 the -14 they -10 to -12 with -13
be you -10 | -23
because Ns -11 V -21 Ved -11 Vs -15 Xs -11 and -18 from -14 he 11 i 12 is -16 it 10 just 11
because not -13 of 15 one -10 so -10 the 13 there 11 to -11 we 11 what 13 without 11 | -29
been V 11 Ved 11
before A -25 N -21 Ns -14 V -13 Vs -10 all 11 each 11 gets 11 not -10 so -15 stays 11 to -15
before you 17 | 10
being N -11 Ved 19 Ven 11 | -18
both Ving -11 X 14 Xs 13 and -13 for 11 had 11 in -12 means -12
but A -11 N -21 Ns -21 V -11 Vs -18 Xs -13 actually 14 after 16 an 11 and -17 are -10 he 11 i 10
but is -14 it 14 mostly 11 my 11 no 13 on -12 please 11 than -10 that 11 there -11 they 11
but this 10 with 16 without 11 you 11 | -30
by Ns -18 V -11 Ved -15 Ving 15 Vs -17 Xed -10 Xing 13 are -10 first -10 for -10 if -10 not -10
by of -13 other 11 own -10 the 15 to -15 with 17 you -15 | -29
can A -25 N -28 Ns -24 V 17 Ved -11 Ving -12 Vs -16 Xs -15 a -22 already 11 and -21 be 29 can -10
can do 10 from -12 get 22 i 11 in -12 is -19 it -17 make 11 my -10 one -11 so -11 that -12
can the -24 then 11 what -10 with -13 you -14 | -16
certain Ns 16
certainly not 11
could not 19
course Ved 11
did N -10 and -10 in 11 not 19 that 11 this 27 | -20
do A -20 N -33 Ns -32 Ving -10 Vs -18 X -13 Xs -21 a -24 and -14 are -11 because 11 but -11
do do -18 each -10 for -17 have -14 no -12 not 26 of -15 on -14 only -13 put -11 set -12 them -11
do to -10 what -12 with 19 would -10
does A -25 N -24 Ns -20 V -11 Ved -15 Ving -12 Vs -17 Xing -10 a -11 after 11 again -10 any -12
does are -12 does -12 from -10 i -11 keep -10 not 25 of -10 that -11 the -15 to -11 | -18
during A -11 N -13 Ving 23 not -11 | -18
each A -14 N 19 Ns -11 not -11 of 17 that -10 the -12
even # 11 A -10 a 11 more 13 the 11 with 11 | -15
every N 26 Ns -15 V -15 Ving -10 Xen 11 one 11 other 11 the -13 | -21
exactly as 26 | -12
few A -23 Ns 20 Ved -11 Ving -14 Xed 19 Xs -15 a -13 and -15 for -13 is -14 more 16 not -12 of 19
few that -10 the -20 with -10 you -15 | -12
finally make 11 one 11
first A -12 Ved -17 Xs -15 a -18 at -11 for -12 get 11 i 10 it -11 keeps 11 not -13 one 13
first only 11 so 17 that -12 the -18 then -15 we 11 while 11 you 17
for Ns -14 V -13 Ved -20 Vs -28 Xed -10 Xen 11 Xly -10 a 10 again -17 all 24 and -18 any 11
for are -16 at -16 but -12 each 14 every 13 first -14 for -25 from -10 his 11 i -25 in -19 is -18
for just -12 later -14 maybe 11 me 13 most 11 my 27 no -11 of -19 on -16 only -15 our 19 own -13
for put -11 set -14 so -17 some 20 the 17 then -19 there -11 these 12 this 22 those 13 we -15
for with -22 your 20 | -26
from Ns -20 V -20 Vs -22 X 13 Xed -12 Xing 15 Xs 11 again -11 already -11 and -23 are -15 be -10
from because -11 before 14 being 19 but -11 can -17 do -11 few -11 from -14 get -12 have -12
from i -15 in -13 is -22 it -25 later -10 more -11 my -12 not -21 of -20 on -11 only -10 own -10
from so -13 than -12 that -17 the 12 them -11 there 13 to -22 was -10 what -10 why -10 with -16
from you -21 | -40
fully N 11
generally Vs 11
get # -13 N -29 Ved 25 Ven 11 Ving -13 Vs 14 Xed 17 Xs 11 a 11 and -11 any 13 do -14 is -13 no 11
get not -20 that -15 to -12 you -12 | -23
gets A 12 N -24 Ns -11 V -16 Ved 21 Ven 11 Ving -15 Xen 11 by 17 for -10 is -11 it -13 just 11
gets only 16 really 11 | -28
got # 15 A -13 Xing 11 about 11 and -13 from 11 its 11 me 11 most 11 the -12 this 11 to 13 | -17
had # 19 N -12 V -11 a 11 and -11 to 23 | -20
has Ved 16 Ven 19 Ving -17 Xed 13 Xs -15 already 19 and -22 are -10 been 21 for -12 got 17 in -13
has is -15 it -15 its 13 no 21 of -15 one -13 so -11 that -15 the -12 those 11 to 19 what -13
has with -11 you -14 | -17
have N -13 V -22 Ved 16 Ving -11 X -16 and -17 can -12 do -12 few 22 in -12 is -14 it -15 like 11
have maybe 11 more 11 this 11 to 27 you -15 | -10
he N -11 Ns -10 Ved 17 Vs 11 Xed 13 a -10 did 11 is 11 it -11 the -11 | -18
her X -10 what 11 your 11
here X -12 a 11
his Ns 14 course 11 | -10
how Ns -13 V -17 and -11 do 19 the -13 they 17 to 14 you 17 | -21
i # -23 A -22 N -26 Ns -34 V 15 Ved 10 Ving -24 Vs -21 Xed 15 a -28 about -11 after -17 again -14
i all -13 am 19 and -33 are -10 be -11 because -11 by -11 can 12 did 17 do 16 for -24 from -13
i get 11 had 17 have 14 i -32 if -10 in -19 is -22 it -23 its -11 later -13 let 11 like 11
i make 19 mean 29 might 11 more -10 mostly 11 my -23 of -17 on -17 once 17 one -17 only 12 put 25
i set 25 so -17 some -13 that -20 the -37 them -17 this -12 to -27 will 13 with -22 would 28
i you -20 | -46
if V -17 Ving -10 X -16 and -10 i 23 is -12 one 11 there 16 you 25 | -27
in # -22 Ns -11 V -15 Ved -24 Vs -25 X 10 Xen 11 Xing -17 again -12 an 19 and -19 are -21 be -14
in because -11 before -10 between 14 both -11 by -11 do -15 each 20 every 21 for -21 from -17
in has -13 have -10 here 11 i -15 in -24 is -15 means -17 more -10 most 11 my 16 no -11 not -17
in of -18 on -17 only -12 own -15 so -18 the 14 then -11 they -13 this 13 to -25 was -11 what -18
in when -12 which -10 why -13 with -21 you -21 your 12 | -23
into my 11 that 11 the 17
is A 10 N -26 Ns -35 Ved 14 Vs -28 Xed 14 Xen 10 actually 11 after -15 again -13 and -10 are -21
is at -18 because -18 being 11 but -17 can -13 do -18 does -11 few -11 first -10 from -14 get -11
is gets -12 has -15 have -10 if -17 is -30 it -18 its -10 keeps -10 mostly 13 not 18 of -12
is often 13 on -20 over 11 own -12 put -10 quite 11 same -13 set 14 so -14 stay -13 still 25
is than -12 them -10 then -18 they -15 too 19 usually 11 was -13 we -10 when 12 where 17
is which -12 while -10 with -18 you -24 | -12
it N -46 Ns -23 Ving -37 Vs 17 a -10 after -17 also 13 any -17 are -21 as -14 because -17 by 10
it do -25 does 19 each -11 first -14 get -11 gets 12 got 16 has 19 he -11 is 13 it -39 its -19
it keeps 15 lets 11 like 17 means 15 more -20 mostly -10 must 11 my -13 of -30 often 11 once -10
it one -18 only 10 out 11 own -15 put -13 really -10 same -10 set -22 stays 17 than -15 that -17
it the -16 them -11 these -10 they -14 this -15 too -10 typically 11 uses 11 was 20 we -13
it what -12 which -10 why -16 you -21 your -18
its Ns 24 V -19 Ved -13 Vs -11 Xs -13 a -19 and -21 first 11 get -10 i -11 is -10 it -17 its -11
its later -12 not -15 on -15 own 19 so -11 that -14 the -22 them -15 then -13 to -14 with -14
its you -17 | -37
just A -13 N -26 Ns -18 V 14 Ving -11 and -16 as 19 is -13 like 19 my 13 on -13 stays 11 the 17
just you -17 | -32
keep N -11 V -22 Ving 16 X -21 and -13 being 11 it 11 not -13 the 13 their 19 those 16 to -17
keep with -10 | -28
keeps V -17 Ved -10 Xs -11 and -10 it -12 its 13 not -11 the 20 they -10 what 22 | -25
later N -11 Ns -24 Ved -11 Ving -13 Vs 11 a -12 again -10 do -10 first -10 for -10 is -10 its -14
later of -13 on 12 put 11 set 14 than 11 them -11 then -15 they 16 to 13 when 11 while 11 with 10
later you 17
let A -13 N -10 Ns -12 V -20 a 13 it 21 its 11 me 16 my 11 the 10 them 13 this 11 you -12 | -18
lets A -10 N -11 V -13 it 11 the 16 them 19 those 11 you 16 | -21
like # 26 A -19 V -23 Ved -10 Xed -10 Xing 13 all 11 and -17 any 13 is -13 of -10 on -11 so -10
like there -10 they 16 this 22 what -11 without 11
made A 11 a 11
make all 16 an 16 and -12 i -13 it 21 some 11 the 16 them 11 you -12 | -25
makes N -18 V -12 Ving 10 Vs -15 Xs -11 a -14 again -13 and -12 do 11 some 11 that 11 the 15
makes them 21 to -10 | -26
may be 11 do 11 get 11 not 11 only 11 use 11 | -13
maybe # 16 V -11 Xen 16 about 11 | -10
me V 13 a 13 and -10 is 11
mean Ns -14 V -12 Ving -10 X -16 Xs -10 i -13 if 11 it -11 just 11 that 17
means N -15 Ns -11 V -19 Ved -13 Vs -12 X -22 Xing 11 can -11 in -10 is -10 its 11 means -13
means no 16 not -13 that 17 the 16 their 11 they 15 we 11 you 13 your 11 | -10
might X 16
more A 15 V -26 Vly 11 Xly 16 Xs -14 a -12 first -10 from -15 have -10 i -10 in -10 is -18 it -22
more means -11 more -14 must 11 not -15 so -13 the -22 they -10 with 10 you -17
most A -13 of 19
mostly A 17 Ved 11 i 11 you 11 | -14
much A 14 N 11 V -16 Vs -13 Xed 11 it -10
must A -17 N -20 Vs -10 be 15 keep 11 not 25 one 11 the -15 to 13 | -24
my N 14 Ns 11 V -18 Ved -17 Ving -20 Xing -10 a -22 and -19 for -10 i -20 in -12 is -11 it -17
my my -10 not -12 of -10 on -13 one -10 other 11 own 32 so -11 that -12 the -23 these 13 to -19
my with -12 | -35
next N -10 Vs 11 make 11 you 11 | -11
no Ved 10 Ving 11 Vs 13 a -12 and -17 for -13 in -14 is -13 it -21 more 15 no -13 not -14 on -15
no put -12 so -10 that -10 the -25 there -15 to -19
not # -12 N -26 Ns -26 V 18 Ved 20 Ven 19 Vs -15 Xed 13 Xing -10 Xs -16 after -15 again -21
not already -12 also -10 and -23 are -10 at -12 be 25 because -11 before -14 but -10 by -14
not can -15 does -24 each -10 few -11 first -13 from -15 get 20 has -15 have 20 i -18 if -10
not is -29 it -34 just 13 keep 15 let 14 lets -11 make 15 mean 10 means -12 more 11 no -17
not not -28 of -20 on -21 one -16 own -10 really 11 since 11 the -17 them -11 then -13 there -10
not they -17 this -11 was -10 we -10 when -15 which -10 with -20 would -11 you -31 your -11 | -18
now A -12 X -13
of V -16 Ved -23 Vs -13 again -11 already -14 and -31 are -21 as -10 at -10 because -15 before 10
of course 21 do -16 every 11 few -10 for -19 from -12 get -10 gets -12 has -15 i -16 in -20
of is -24 like -10 my 13 not -22 of -19 on -17 only -12 over 11 own -10 put -11 set -11 so -21
of the 15 them 22 then -11 there -15 these 21 this 15 to -23 was -10 we -13 when -11 with -22
of would -10 you -26 your -10 | -24
often | -10
on N -14 Ns -23 V -29 Ved -26 Vs -23 Xed -11 Xen 19 Xly 11 after -14 again 15 any -11 be -10
on by -12 can -10 do -17 each 16 every 16 first -13 for 11 from -11 has -12 i -11 is -18 it 12
on keep -11 more -10 my 13 no -15 not -21 of -21 on -18 only -13 over -12 own -12 put -15 set -18
on so -20 some -11 that -15 the 13 then -18 there -18 with 14 your 13
once N -14 Ns -14 X -17 a -10 again 11 from 11 i 11 it 13 more 28 that 13 they 11 | -16
one # -11 A -15 Ns -11 Ving -24 Vs 16 Xing 14 Xly 14 a -25 again -11 are -11 at -10 because -13
one by -12 from 22 has 16 is 10 it -17 keeps 11 lets 11 makes 13 may 11 not -15 one -17 than -10
one the -11 then -10 this -12 to -18 why -10 with 10
only N -13 Ns -12 Ved -11 Ving -15 X -11 about 11 and -21 by 11 few 16 got 13 had 17 has 11
only have 19 i -15 is -13 it -12 my 17 not -14 of -10 on -14 once 13 put -10 so -12 the 14 to -10
only with -11 you -19
or A -11 N -19 Ns -10 V -11 Ving -15 Xing 19 Xs -11 actually 11 and -11 for -11 just 11 no 13
or rather 17 really 11 so 25 the -15 was 11 | -29
other A -10 N 15 V 13 Xs 11 is -10 the -12 | -19
our N 17 Ns 11 V -12 own 16 | -10
out Ns -17 V -17 Xs 10 from 11 of 11 on 11 to -11 what 11
over N 13 Ns -15 V -18 Ving -10 X 11 Xs -11 and -13 it 13 the 16 them 13
own N 19 Ns 11 V -27 Ved -15 Ving -19 X -11 Xing -10 Xs 15 and -20 are -11 can -11 for -11 is -14
own it -14 its -10 my -13 put -10 set 13 that -13 the -18 to -16 until 11 with -12 your -16
please V 11 with 11
put N -11 Ns -18 V -22 Vs 24 Xs -10 a 16 and -10 i -15 in 17 is -12 its -11 my 13 of -10 that -11
put them 11 to -11 you -13 your 22 | -20
rather than 11
really A 21 N -11 Ns -11 V -14 Ving -10 no 11 really 11 the -13
same A -19 Xing 11 a -10 after 13 an 11 and -13 before 11 here 11 in 14 is -11 it -12 that -11
same the -17 with 11
set # -12 Ns -12 V -16 Ved -16 Ving -15 Vs 19 Xs -15 a -13 again -10 and -23 any 11 at -10 do -14
set in -12 it 21 its 13 later -10 not -18 of 13 only -10 or 11 set -15 so -12 that -13 them 14
set then -17 there -10 too 11 very 11 with -15 you -18 | -13
she Vs 11 gets 11
should A -16 N -15 V -13 Ving -11 Xs -12 be 19 i 11 keep 11 not 21 the -13 | -19
simply V 14 are 11 what 11 | -10
since N -17 V -20 i 13 most 11 the 17 you 11 | -23
so N -16 Ns -16 V -11 Ved -25 Ving -11 Vs -26 Xed -13 Xly 14 again -12 already -11 and -27
so are -16 at -15 because -11 before -10 both 11 but -11 can -11 do -18 does -11 each 11 even 11
so few 10 for -16 get -10 have -11 how 11 i 16 in 14 is -13 it 13 just 11 like -10 makes -11
so means -10 much 11 my -10 not -15 of -18 one -10 own -12 so -16 that 23 the 11 there 10 they 17
so this -11 to -25 was -12 why 11 you 12 | -13
some A -22 Ns 19 V -20 Ving -12 a -12 i -13 more 23 of 23 the -18 | -18
stay A 11 N -15 Ns -17 V -17 Ving -16 Vs -10 are -10 as 19 how 11 like 13 not -13 put 16 the 10
stay they -10
stays N -15 Ns -10 V -11 Ved -10 as 19 exactly 11 is -10 it -11 like 11 put 11 what 11
still A 10 Ns -18 Vs 13 do 11 does 11 get 11 have 11 the -18 there 19
such a 13 as 11
than A -28 N -22 Ved -11 Ving 12 Vs -10 X -11 a 16 and -14 be -10 before 26 from 29 if 11 is -17
than it -16 more -11 that 10 what 16 | -26
that # -15 Ved -23 Xed -17 about -10 all 17 already 11 also 11 and -18 basically 16 do -14
that from -16 get -11 gets -11 how 16 i 10 if -12 like -14 more -13 my -10 of -12 on -15 only -10
that own -12 set 13 she 11 so -11 still 11 that -23 them -10 there -11 they 16 this 11 to -15
that usually 11 was 17 were 16 what 13 when -10 why 21 with -21 you 10
the # -22 A 12 N 15 Ns 10 Ven -16 Vs -16 a -40 about -14 actually -11 after -23 again -30 all -25
the already -11 also -11 am -10 an -13 and -47 any -17 are -32 as -22 at -29 be -25 because -20
the before -25 being -10 but -23 by -23 can -25 course 11 do -33 does -14 each -12 few -19
the first 12 for -38 from -19 get -26 gets -18 got -15 has -24 have -23 he -12 i -37 if -21
the in -36 is -40 it -43 its -27 just -22 keep -19 keeps -22 later -24 let -14 make -17 makes -21
the means -18 more -14 much -10 must -17 my -25 no -24 not -42 of -38 on -36 once -15 only -11
the or -21 other 18 our -10 out -12 over -15 put -23 really -14 same 24 set -31 should -12
the since -14 so -36 some -15 stay -22 stays -15 still -17 than -18 that -34 the -53 their -13
the them -30 then -33 there -23 these -16 they -30 this -23 those -13 to -42 too -13 until -11
the up -15 use -12 very 10 was -20 we -22 what -27 when -25 which -18 while -21 will -10 with -37
the would -21 you -40 your -24 | -47
their Ns 20 V -14 Ving -13 and -13 the -12 | -15
them N -28 Ns -16 Ved -15 Ving -11 Xed -12 a -16 again 17 all 13 because 11 do -10 for -15
them from 11 has 11 it -13 its -16 makes -12 not -14 of -14 that -15 the -27 them -12 | 11
then # -15 N -13 Ns -29 V 14 and -27 at 11 can 11 every 11 for -18 from -12 he 11 i 16 in -10
then its -14 just 13 of -10 on -15 our 11 set 20 so -17 some 11 that -12 then -13 there 11 to -19
then until -10 was -11 we 12 with -20 you 14 | -14
there N -25 Ns -23 V -25 Ved -15 Ving -10 Vs -17 X -32 a 11 already 19 are 24 for -15 has -10
there i -14 in -13 is 19 it -19 just -11 no 20 of -10 only 11 so -17 stays 11 this 13 to -16
there was 23 what -12 with -13 you -15
these N -15 Ns 16 Ving -10 Vs -16 and -11 are 13 one 11 the -18
they N -28 Ns -26 Ving -22 Vs -19 a -13 already 16 and -19 are 19 be -10 but -11 can 21 do 24
they have 13 in -15 is -12 it -13 keep 12 make -10 may 11 mean 11 means -10 more -11 on -10
they same -11 should 11 so -17 stay 21 that -11 the -17 them -10 they -14 to -18 were 27 what -10
they with -11 you -15 | -17
this N 11 Ved -11 Ving -17 a -14 and -15 does 11 for -13 he 11 i -11 is 16 it -15 keeps 11
this makes 19 not -11 of -14 on -11 one 15 that -11 then -10 to -12 up 16 with 11 you -12
those # 17 N -11 Ns 22 V -16 Ving -11 Vs -14 X -18 and -12 are 16 he 11 not -11 that -11 the -13
those you -13
through the 19 | -11
to # 10 N -15 Ns -39 V 14 Ved -29 Ving -36 Vs -34 Xly -10 Xs -10 after -16 again -25 already -10
to and -34 are -21 as -14 at -11 be 25 before -17 but -11 by -14 can -13 during -10 first -10
to for -29 from -17 get 13 got -10 has -15 i -26 if -11 in -24 is -31 just -11 keep 10 later -16
to like -15 make 13 me 11 my 10 no -13 not -16 of -23 on -23 only -13 own -11 so -19 that -21
to then -19 there -15 they -15 this -10 to -32 use 16 very 11 was -12 we -11 when -15 with -25
to would -15 you -30 your 20 | -27
too Ns -12 V -16 Xs -11 but 11 the -16 you -11 | 15
typically Vs 11
until A -11 Ns -11 V -14 it 12 the 19 | -15
up Ns -13 V -15 Vs -15 Xs -11 from 11 it -14 more 11 so -11 with 23
use V -18 Ving -15 a 24 an 11 and -13 | -25
uses X 11 a 11 | -13
usually Vs 13 do 11 has 11 more 16 | -13
very A 17 N -14 Ving -12 X 12 Xs -11 a -10 and -10 much 11 same 11 | -18
was N -22 Ns -18 Ved 20 Ving -10 Vs -12 already 11 and -14 being 11 i -13 is -15 it -12 my -10
was on 11 to -11 very 11 was -10 with -12 you -10 | -16
we A -25 N -27 Ns -24 V 15 Vs -11 Xed 22 Xs -12 and -20 are 15 did 16 do 17 for -14 from -10
we got 16 had 17 have 11 i -10 in -11 it -11 keep 11 make 11 of -12 on -10 one -11 put 13
we should 11 the -22 to -15 use 11 we -18 with -16 | -30
were N -13 Ved 14 at 11 no 11 set 11
what # -10 A -14 Ns -14 V -15 Ved -19 Xing -11 an 11 and -20 by -12 for -12 he 17 i 19 it 16
what like -10 makes 14 not -15 own -10 should 11 so -18 that -15 the 12 them -11 they 19 to -15
what was 24 what -10 why -10 with -12 would -10 you 11 | -16
when N -25 V -14 Ved -15 Ving -11 Vs -13 Xed -11 Xs -14 and -17 are -15 few -10 from -12 on -15
when one -11 that 14 the 11 there 19 they 13 this 11 we 19 you 25 | -34
where V -11 X -14 i 14 the 16 we 11 you 11 | -15
which A -18 N -20 V -12 Ving -15 Vs 14 and -11 are -11 gets 11 has 11 i 17 is 26 makes 13
which means 11 on -13 to -11 was 17 | -30
while N -15 Ns -10 V -15 Ving 11 Xs -11 i 16 stay -10 the 14 we 11 you 17
who Xed 11 Xs 16 already 14 | -12
why A -14 Ns -15 Ving -25 Vs -15 Xs -10 a -11 and -11 both 14 can 14 does 16 it 16 one -11
why own -10 the -12 what -10 would 11 you 19
will A -10 Ns -14 V 15 Ving -10 Xs -10 a -10 be 16 do 27 get 13 the -12 typically 11 | -22
with # 10 V -26 Xen -10 Xing 14 Xly -10 a 22 after -12 again -13 and -32 at -13 by -11 can -14
with do -12 does -10 each 11 few 17 first -13 for -20 from -14 get -13 has -10 i -22 in -15
with is -23 its 16 just 13 like -10 my 13 not -19 of -22 on -23 only 17 our 14 put -13 really 11
with set -10 them -11 then -22 there -14 this -11 to -25 we -16 when -10 with -22 you -25 | -26
without Ns -10 Ving 11 and -11 any 11 its 16 | -17
would # -11 A -10 N -21 Ns -16 V 14 Ved 12 Ving -14 Xing -10 Xs -13 a -14 and -10 be 24
would because -13 do 11 get 17 have 11 in -11 is -10 it -18 like 12 not 15 only 11 own -10 set 13
would simply 13 the -21 use 15 | -29
you # -18 A -22 N -31 Ns -25 V 16 Ved 14 Ven 11 Ving -21 Vs -31 Xing -24 Xly -12 Xs -12 a -31
you after -17 again -18 all -10 already -13 also 13 and -36 any -11 as -13 at -15 basically 11
you because -12 before -10 by -18 can 22 could 11 do 24 even 11 few -14 for -23 from -22 get 15
you has -13 have 26 how -12 i -23 if -12 in -20 is -25 it -32 its -18 just 15 keep 17 later -20
you let 14 may 19 means -11 more -15 much -14 must 25 my -10 no -15 not -27 of -22 on -24
you once -11 one -17 only 14 or -11 own -14 put 21 set 17 should 23 simply 13 since -12 so -22
you some -12 stays -10 that -10 the -29 them -24 then -19 they -13 this -12 to -30 what -15
you will 16 with -29 would 23 you -32 your -18 | -38
your N 12 V -29 Ved -13 Vs -14 a -17 and -19 are -12 do -10 for -12 in -17 is -13 it -15
your later -12 of -10 on -11 own 27 so -10 that -12 the -26 to -18 with -11 you -17 | -31
| Ns -11 Ved -20 Xed -10 actually 10 after 11 again -24 already -20 also 10 any -27 are -32
| as -20 basically 11 be -36 because 13 but 15 can -14 course -12 did -17 does -17 finally 13
| from -13 gets -29 has -22 have -19 he 12 his -12 i 11 if 14 into -14 is -20 later 10 lets -17
| makes -24 may -15 me -15 mean -22 means -26 more -11 most -18 much -18 must -23 next 26 not -15
| of -28 often -11 on -14 once 10 or 10 other -20 over -19 own -21 really -21 should -23 so 13
| stay -15 stays -23 still -11 than -10 them -34 then 17 through -15 too -21 up -25 very -15
| was -31 when 11 which 15 why 11 would -30
"""
